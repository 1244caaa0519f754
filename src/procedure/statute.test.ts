import { describe, expect, expectTypeOf, test } from 'vitest'
import { chineseNumeral, citation, defineStatute } from './statute.ts'

const regulation = defineStatute({
  id: 'sample-regulation-2019',
  law: 'sample-regulation',
  name: '中华人民共和国样例条例',
  shortName: '样例条例',
  edition: '2019年修订',
  issuer: '国务院',
  number: '国务院令第1号',
  level: 'administrative-regulation',
  inForce: { from: '2019-05-15' },
  source: '样例',
  mark: 'V',
  articles: {
    '33': { text: '自收到之日起20个工作日内答复。' },
    '36': { text: '分别情形答复。', from: '2020-01-01', until: '2021-12-31' },
    '47-1': { text: '插入的一条。' },
  },
})

const document = defineStatute({
  id: 'sample-document',
  name: '样例通知',
  issuer: '国务院办公厅',
  number: '国办发〔2018〕37号',
  level: 'state-council-document',
  inForce: { from: '2018-05-16', until: '2030-12-31' },
  source: '样例',
  mark: 'K',
  articles: {
    '(六)': { text: '审核。' },
    '一(二)': { text: '解读。' },
    三: { text: '监督。' },
    表三: { text: '申请情况。' },
    到会: { text: '半数以上到会。' },
    全文: { text: '全部。' },
  },
})

describe('an article of a statute', () => {
  test('carries the statute, its number and the days it is in force', () => {
    expect(regulation.article('33')).toEqual({
      statute: 'sample-regulation-2019',
      name: '样例条例',
      edition: '2019年修订',
      no: '33',
      from: '2019-05-15',
    })
  })

  test('keeps its own days in force where they differ from the statute', () => {
    expect(regulation.article('36')).toMatchObject({ from: '2020-01-01', until: '2021-12-31' })
    expect(document.article('(六)')).toMatchObject({ from: '2018-05-16', until: '2030-12-31' })
  })

  test('survives JSON', () => {
    const article = regulation.article('36', { paragraph: 1, item: 2 })
    expect(JSON.parse(JSON.stringify(article))).toEqual(article)
  })

  test('is refused by the compiler, and by an error, when the statute does not hold it', () => {
    expectTypeOf(regulation.article).parameter(0).toEqualTypeOf<'33' | '36' | '47-1'>()
    // @ts-expect-error article 34 is not held
    expect(() => regulation.article('34')).toThrow('sample-regulation-2019 holds no article 34')
    // @ts-expect-error a name every object inherits is not an article
    expect(() => regulation.article('toString')).toThrow('holds no article toString')
  })
})

describe('a citation', () => {
  test('names the statute in force and the article in Chinese numerals', () => {
    expect(citation(regulation.article('33'))).toBe('《样例条例》第三十三条')
    expect(citation(regulation.article('47-1'))).toBe('《样例条例》第四十七条之一')
  })

  test('goes down to paragraph and item', () => {
    expect(citation(regulation.article('33', { paragraph: 1 }))).toBe('《样例条例》第三十三条第一款')
    expect(citation(regulation.article('33', { item: 6 }))).toBe('《样例条例》第三十三条第（六）项')
    expect(citation(regulation.article('33', { paragraph: 2, item: 1 }))).toBe('《样例条例》第三十三条第二款第（一）项')
  })

  test('names the version once it is no longer in force', () => {
    expect(citation(regulation.article('36'))).toBe('《样例条例》（2019年修订）第三十六条')
  })

  test('names a document with its number and the heading', () => {
    expect(citation(document.article('(六)'))).toBe('《样例通知》（国办发〔2018〕37号）第（六）项')
    expect(citation(document.article('一(二)'))).toBe('《样例通知》（国办发〔2018〕37号）第一部分第（二）项')
    expect(citation(document.article('三'))).toBe('《样例通知》（国办发〔2018〕37号）第三部分')
    expect(citation(document.article('表三'))).toBe('《样例通知》（国办发〔2018〕37号）表三')
    expect(citation(document.article('到会'))).toBe('《样例通知》（国办发〔2018〕37号）关于到会的规定')
    expect(citation(document.article('全文'))).toBe('《样例通知》（国办发〔2018〕37号）')
  })

  test('gives a clause of a standard its own number', () => {
    expect(citation({ statute: 's', name: '党政机关公文格式', no: '7.3.5', from: '2012-07-01' })).toBe(
      '《党政机关公文格式》第7.3.5条',
    )
  })

  test('of a local rule is its name and its source', () => {
    expect(citation({ local: '某市行政规范性文件管理办法', source: '市政府令第1号' })).toBe(
      '某市行政规范性文件管理办法（市政府令第1号）',
    )
  })
})

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [33, '三十三'],
  [100, '一百'],
  [103, '一百零三'],
  [110, '一百一十'],
  [128, '一百二十八'],
  [201, '二百零一'],
  [1000, '一千'],
  [1005, '一千零五'],
  [1010, '一千零一十'],
  [1259, '一千二百五十九'],
])('article %i is numbered %s', (n, written) => {
  expect(chineseNumeral(n)).toBe(written)
})

test.each([0, -1, 1.5, 10_000])('%d is no article number', n => {
  expect(() => chineseNumeral(n)).toThrow(RangeError)
})
