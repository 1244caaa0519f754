import { describe, expect, it } from 'vitest'
import { partsFault, rateFault, unreachableRate } from '../../check/stated-figure.ts'
import { sameUnit } from '../../check/units.ts'
import { isQualifier, mayStandFor, statedPlaces, unitOfText } from '../published-figure.ts'
import { shownRate, shownReported } from '../shown-figure.ts'
import { checkHolds } from './procedure-check.ts'
import { mixesPersonsAndTimes } from './unit-of-figure.ts'

const published = (raw: string, value: number) => {
  const qualifier = ['余', '约', '以上'].find(word => raw.includes(word))
  return { raw, value, qualifier: isQualifier(qualifier) ? qualifier : null }
}
const claim = (raw: string, value: number, numerator: number, denominator: number) =>
  rateFault({ ...published(raw, value), numerator, denominator })

describe('a published rate against its two counts', () => {
  it('75 of 86 is 87.2 %, not about 80 %', () => {
    expect(claim('约达80%', 80, 75, 86)).toEqual({
      message: '所称“约达80%”与计算值不符：75÷86=87.2%，“约”允许相差2个百分点',
      expected: '87.2%',
    })
  })
  it('1578 of 1610 is 98 % and more', () => {
    expect(claim('98%以上', 98, 1578, 1610)).toBeNull()
    expect(claim('98.1%以上', 98.1, 1578, 1610)?.expected).toBe('98.0%')
  })
  it('about allows two points and no more', () => {
    expect(claim('约80%', 80, 82, 100)).toBeNull()
    expect(claim('约80%', 80, 821, 1000)?.expected).toBe('82.1%')
    expect(claim('约80%', 80, 78, 100)).toBeNull()
    expect(claim('约80%', 80, 779, 1000)?.expected).toBe('77.9%')
  })
  it('without a qualifier it is the rounding to the places stated', () => {
    expect(claim('96.5%', 96.5, 9646, 10000)).toBeNull()
    expect(claim('96.5%', 96.5, 9644, 10000)?.expected).toBe('96.4%')
    expect(claim('97%', 97, 9651, 10000)).toBeNull()
  })
  it('without a denominator nothing is said', () => {
    expect(claim('100%', 100, 0, 0)).toBeNull()
  })
})

describe('a rate that a small base can reach', () => {
  it('of 49 there is 95.9 % and 98.0 %, and nothing one would call 96 % and more', () => {
    expect(unreachableRate(published('96%以上', 96), 49)).toEqual([
      { numerator: 47, rate: (100 * 47) / 49 },
      { numerator: 48, rate: (100 * 48) / 49 },
    ])
    expect(unreachableRate(published('98%', 98), 49)).toBeNull()
    expect(unreachableRate(published('96%', 96), 49)).toBeNull()
    expect(unreachableRate(published('97%', 97), 49)).toHaveLength(2)
  })
  it('98 % and more of 1610 is reached, and all of anything is 100 %', () => {
    expect(unreachableRate(published('98%以上', 98), 1610)).toBeNull()
    expect(unreachableRate(published('100%', 100), 1)).toBeNull()
    expect(unreachableRate(published('100%', 100), 49)).toBeNull()
  })
  it('about and an empty base say nothing', () => {
    expect(unreachableRate(published('约80%', 80), 3)).toBeNull()
    expect(unreachableRate(published('80%', 80), 0)).toBeNull()
  })
})

describe('parts and wholes', () => {
  it('19 = 8 done + 7 under way does not add up; 8 + 11 does', () => {
    expect(partsFault(19, [8, 7])).toEqual({ message: '各项之和8+7=15，与总数19不符', expected: '15' })
    expect(partsFault(19, [8, 11])).toBeNull()
  })
  it('the checks of a definition hold at their limits', () => {
    expect(checkHolds({ left: 3, relation: '<=', right: 3 })).toBe(true)
    expect(checkHolds({ left: 4, relation: '<=', right: 3 })).toBe(false)
    expect(checkHolds({ left: 3, relation: '>=', right: 3 })).toBe(true)
    expect(checkHolds({ left: 2, relation: '>=', right: 3 })).toBe(false)
    expect(checkHolds({ left: 2, relation: '=', right: 3 })).toBe(false)
  })
})

describe('units', () => {
  it.each([
    ['8条', '条'],
    ['65,000余份', '份'],
    ['600余万元', '万元'],
    ['1.2亿元', '亿元'],
    ['1.1万余条', '条'],
    ['约达80%', '%'],
    ['98%以上', '%'],
    ['38 个', '个'],
    ['一部', '部'],
    ['五个', '个'],
    ['129场次', '场次'],
  ])('%s is stated in %s', (raw, unit) => {
    expect(unitOfText(raw)).toBe(unit)
  })
  it('requests counted in 条 are not in 件; heads by another word are heads', () => {
    expect(sameUnit('条', '件')).toBe(false)
    expect(sameUnit('名', '人')).toBe(true)
    expect(sameUnit('个', '个(部门)')).toBe(true)
    expect(sameUnit('人', '人次')).toBe(false)
  })
  it('人数 of 人次 mixes persons and person-times', () => {
    expect(mixesPersonsAndTimes('培训人数达1200余人次', '1200余人次')).toBe(true)
    expect(mixesPersonsAndTimes('解答咨询600余人次', '600余人次')).toBe(false)
    expect(mixesPersonsAndTimes('培训人数1200人', '1200人')).toBe(false)
  })
})

describe('what a published figure may stand for', () => {
  it('余 is at least, without a qualifier exactly', () => {
    expect(mayStandFor(published('6200余人次', 6200), 6200, 'count')).toBe(true)
    expect(mayStandFor(published('6200余人次', 6200), 6199, 'count')).toBe(false)
    expect(mayStandFor(published('8条', 8), 9, 'count')).toBe(false)
  })
  it('places are those written, not those of the number', () => {
    expect(statedPlaces(published('65,000余份', 65000))).toBe(0)
    expect(statedPlaces(published('96.5%', 96.5))).toBe(1)
    expect(statedPlaces({ raw: '', value: 1.2 })).toBe(1)
  })
})

describe('a figure as it is shown', () => {
  it('a rate is never rounded up to all nor down to none', () => {
    expect(shownRate(99.96, 1)).toBe('99.9%')
    expect(shownRate(100, 1)).toBe('100%')
    expect(shownRate(0.04, 1)).toBe('0.1%')
    expect(shownRate(0, 1)).toBe('0%')
    expect(shownRate((100 * 1578) / 1610, 1)).toBe('98.0%')
    expect(shownRate(null, 1)).toBe('—')
  })
  it('what was typed keeps its qualifier and its places', () => {
    expect(shownReported(published('约达80%', 80), 'rate')).toBe('约80%')
    expect(shownReported(published('98%以上', 98), 'rate')).toBe('98%以上')
    expect(shownReported(published('96.5%', 96.5), 'rate')).toBe('96.5%')
    expect(shownReported(published('6,200余人次', 6200), 'count')).toBe('6200余')
    expect(shownReported(published('1.2亿元', 1.2), 'count')).toBe('1.2')
  })
})
