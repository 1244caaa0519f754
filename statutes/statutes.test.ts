import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { citation, type Statute } from '../src/procedure/statute.ts'
import { civilProcedureLaw2017, civilProcedureLaw2023 } from './civil-procedure-law.ts'
import { disclosureRegulation2008, disclosureRegulation2019 } from './disclosure-regulation.ts'
import { findArticle, findStatute, findStatuteInForce, statutes } from './index.ts'
import { stateCouncil37Of2018 } from './state-council-37-2018.ts'

const spans = (statute: Statute) => [statute.inForce, ...Object.values(statute.articles)]
const isDay = (day: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
const last = '9999-12-31'

test('ids are unique', () => {
  const ids = statutes.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('every file of the folder is in the list', async () => {
  const files = readdirSync(import.meta.dirname).filter(file => /^[a-z0-9-]+\.ts$/.test(file) && file !== 'index.ts')
  for (const file of files) {
    const held: object = await import(/* @vite-ignore */ `./${file}`)
    for (const [name, exported] of Object.entries(held)) expect(statutes, `${name} of ${file}`).toContain(exported)
  }
})

describe.each(statutes)('$name ($id)', statute => {
  test('has valid days, and none ends before it begins', () => {
    for (const { from = statute.inForce.from, until } of spans(statute)) {
      expect(isDay(from), from).toBe(true)
      if (until === undefined) continue
      expect(isDay(until), until).toBe(true)
      expect(until >= from, `${from} to ${until}`).toBe(true)
    }
  })

  test('no article is in force outside the days of its statute', () => {
    const { from, until = last } = statute.inForce
    for (const article of Object.values(statute.articles)) {
      expect((article.from ?? from) >= from).toBe(true)
      expect((article.until ?? until) <= until).toBe(true)
    }
  })

  test('every article has a text that ends as a sentence', () => {
    expect(Object.keys(statute.articles)).not.toEqual([])
    for (const [no, { text }] of Object.entries(statute.articles)) expect(text, no).toMatch(/^.{6,}。$/s)
  })

  test('names its issuer and the source it was checked against', () => {
    expect(statute.issuer).not.toBe('')
    expect(statute.source).not.toBe('')
  })

  test('every article can be cited', () => {
    for (const no of Object.keys(statute.articles)) {
      const cited = citation({
        statute: statute.id,
        name: statute.shortName ?? statute.name,
        no,
        from: statute.inForce.from,
      })
      expect(cited).toMatch(
        /^《.+》(第[一二三四五六七八九十百千零]+条(之[一二三四五六七八九十]+)?|第[\d.]+条|第.+(部分|项)|表.|关于.+的规定)?$/,
      )
    }
  })
})

test('versions of one law never overlap', () => {
  const laws = new Set(statutes.map(({ law }) => law).filter(law => law !== undefined))
  for (const law of laws) {
    const versions = statutes
      .filter(statute => statute.law === law)
      .sort((a, b) => a.inForce.from.localeCompare(b.inForce.from))
    expect(versions.length, law).toBeGreaterThan(1)
    versions.slice(1).forEach((later, index) => {
      expect((versions[index]?.inForce.until ?? last) < later.inForce.from, later.id).toBe(true)
    })
    expect(new Set(versions.map(({ edition, name }) => edition ?? name)).size, law).toBe(versions.length)
  }
})

test('law, regulation, document and old version are each cited in their own form', () => {
  expect(citation(disclosureRegulation2019.article('33'))).toBe('《政府信息公开条例》第三十三条')
  expect(citation(disclosureRegulation2019.article('36', { item: 3 }))).toBe('《政府信息公开条例》第三十六条第（三）项')
  expect(citation(disclosureRegulation2008.article('24'))).toBe('《政府信息公开条例》（2007年公布）第二十四条')
  expect(citation(civilProcedureLaw2017.article('194'))).toBe('《民事诉讼法》（2017年修正）第一百九十四条')
  expect(citation(civilProcedureLaw2023.article('205'))).toBe('《民事诉讼法》第二百零五条')
  expect(citation(stateCouncil37Of2018.article('(六)'))).toBe(
    '《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）第（六）项',
  )
})

test.each([
  ['administrative-penalty-law', '2021-07-14', 'administrative-penalty-law-2017'],
  ['administrative-penalty-law', '2021-07-15', 'administrative-penalty-law-2021'],
  ['administrative-reconsideration-law', '2023-12-31', 'administrative-reconsideration-law-2017'],
  ['administrative-reconsideration-law', '2024-01-01', 'administrative-reconsideration-law-2023'],
  ['civil-procedure-law', '2021-12-31', 'civil-procedure-law-2017'],
  ['civil-procedure-law', '2022-01-01', 'civil-procedure-law-2021'],
  ['civil-procedure-law', '2023-12-31', 'civil-procedure-law-2021'],
  ['civil-procedure-law', '2024-01-01', 'civil-procedure-law-2023'],
  ['petition-work-regulation', '2022-04-30', 'petition-regulation-2005'],
  ['petition-work-regulation', '2022-05-01', 'petition-work-regulation-2022'],
  ['people-mediation-law', '2011-01-01', 'people-mediation-law'],
  ['people-mediation-law', '2010-12-31', undefined],
])('%s on %s is %s', (law, day, id) => {
  expect(findStatuteInForce(law, day)?.id).toBe(id)
})

test('the disclosure regulation of 2008 governs until 2019-05-14, that of 2019 from 2019-05-15', () => {
  expect(findStatuteInForce('disclosure-regulation', '2019-05-14')?.id).toBe('disclosure-regulation-2008')
  expect(findStatuteInForce('disclosure-regulation', '2019-05-15')?.id).toBe('disclosure-regulation-2019')
  expect(findStatuteInForce('disclosure-regulation', '2008-04-30')).toBeUndefined()
})

test('a statute is found by its id, an article by what a citation holds', () => {
  expect(findStatute('people-mediation-law')?.name).toBe('中华人民共和国人民调解法')
  expect(findStatute('no-such-law')).toBeUndefined()
  expect(findArticle(disclosureRegulation2019.article('33'))?.text).toContain('20个工作日')
  expect(findArticle({ statute: 'people-mediation-law', no: '999' })).toBeUndefined()
  expect(findArticle({ statute: 'no-such-law', no: '1' })).toBeUndefined()
})
