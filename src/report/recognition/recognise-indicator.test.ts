import { describe, expect, it } from 'vitest'
import { reportedIndicators } from '../../../procedures/parts/reported-indicators.ts'
import { type ReportName, reportText } from '../../check/fixtures/reports.ts'
import { readDocument } from '../../check/read-document.ts'
import { measuredFigures } from '../../demo/hunjiang-source.ts'
import { figureProposals } from '../figure-proposals.ts'
import { wordsOfGoverning } from './words-of-governing.ts'
import { wordsOfLaw } from './words-of-law.ts'

const recognised = (text: string) => figureProposals(readDocument(text)).map(({ raw, indicator }) => [raw, indicator])
/** One paragraph of results of 2021. */
const said = (paragraph: string) => recognised(`某县2021年法治政府建设报告\n一、主要工作和成效\n${paragraph}`)
const ofReport = (name: ReportName) => recognised(reportText(name))

describe('of the five published reports', () => {
  it('every figure of 浑江区 is recognised as people read it, but for the film, whose number is a word', () => {
    const found = figureProposals(readDocument(reportText('hunjiang-2019')))
    const people = measuredFigures().filter(({ raw }) => raw !== '一部')
    expect(found).toHaveLength(67)
    const differ = people.filter(
      ({ line, indicator, value }) =>
        !found.some(one => one.line === line && one.indicator === indicator && one.value === value),
    )
    expect(differ.map(({ raw, indicator }) => [raw, indicator])).toEqual([])
  })
  it('of 潼南区政府办 all but the change of a number without its base', () => {
    expect(ofReport('tongnan-office-2020')).toEqual([
      ['4个', 'internet-supervision-documents'],
      ['100%', 'supervision-checklist-completion-rate'],
      ['6%', null],
      ['25个', 'disclosure-pilot-fields'],
      ['1.1万余条', 'proactive-disclosure-items'],
      ['5件', 'foi-requests'],
      ['100%', 'foi-reply-rate'],
      ['35项', 'superior-platform-items'],
      ['100%', 'superior-platform-on-time-rate'],
      ['19类', 'audit-issue-classes'],
      ['350项', 'audit-issues'],
      ['100%', 'proposals-completion-rate'],
      ['100%', 'proposals-satisfaction-rate'],
    ])
  })
  it('of 茂名市政府办, in traditional characters, all that mean an indicator', () => {
    expect(ofReport('maoming-office-2020')).toEqual([
      ['13次', 'party-group-study'],
      ['30余次', null],
      ['100%', 'study-exam-participation-rate'],
      ['100%', 'study-exam-pass-rate'],
      ['30場', null],
      ['46次', 'executive-meetings'],
      ['52次', 'special-meetings'],
      ['約3077份', 'official-documents-handled'],
      ['5份', 'regulations-in-force'],
      ['196份', 'normative-documents-in-force'],
      ['126項', null],
      ['26件', 'npc-suggestions-provincial'],
      ['1件', 'cppcc-proposals-provincial'],
      ['80件', 'npc-suggestions-municipal'],
      ['72件', 'npc-suggestions-by-government'],
      ['271件', 'cppcc-proposals-municipal'],
      ['209件', 'cppcc-proposals-filed'],
      ['62件', 'cppcc-letters'],
      ['197件', 'cppcc-proposals-by-government'],
      ['100%', 'proposals-completion-rate'],
      ['100%', 'proposals-satisfaction-rate'],
      ['6748條', 'website-items'],
      ['71份', 'government-documents-published'],
      ['64份', 'policy-interpretations'],
      ['100%', 'foi-reply-rate'],
      ['100%', 'foi-timely-reply-rate'],
      ['100%', null],
      ['19個', 'livelihood-projects'],
      ['8項', 'livelihood-projects-done'],
      ['7項', null],
      ['20多次', null],
    ])
  })
  it('of 扶贫办 the books; 小渡镇 states no figure', () => {
    expect(ofReport('poverty-office-2020')).toEqual([['200本', 'law-books-purchased']])
    expect(ofReport('xiaodu-2022')).toEqual([])
  })
})

describe('a figure is recognised by what its clause says, and by the nearest subject where the clause is short', () => {
  it.each([
    [
      '全年收到行政复议申请45件，其中受理40件，审结38件。',
      ['reconsideration-received', 'reconsideration-accepted', 'reconsideration-cases-closed'],
    ],
    [
      '行政应诉案件30件，行政机关负责人出庭应诉率100%，败诉率3.2%。',
      ['litigation-as-defendant', 'head-appearance-rate', 'litigation-loss-rate'],
    ],
    [
      '受理信访事项560件，按期办结率100%，群众满意率96.2%。',
      ['petitions-received', 'petitions-on-time-rate', 'petitions-satisfaction-rate'],
    ],
    [
      '12345热线受理工单3200件，按时办结率98.5%，满意率97%。',
      ['hotline-received', 'hotline-on-time-rate', 'hotline-satisfaction-rate'],
    ],
    [
      '办理人大代表建议56件、政协提案78件，满意率100%。',
      ['npc-suggestions', 'cppcc-proposals', 'proposals-satisfaction-rate'],
    ],
    ['受理法律援助案件210件，为受援人挽回经济损失310万元。', ['legal-aid-cases', 'legal-aid-losses-recovered']],
    ['立案查处违法案件320件，作出行政处罚决定298件。', ['penalty-cases-filed', 'penalties-decided']],
    ['聘请法律顾问12名，公职律师8人。', ['legal-advisers', 'government-lawyers']],
    ['制定行政规范性文件5件，审查合同56份。', ['normative-documents-issued', 'contracts-reviewed']],
    ['召开县政府常务会议22次，作出重大行政决策5项。', ['executive-meetings', 'major-decisions']],
  ])('%s', (paragraph, indicators) => {
    expect(said(paragraph).map(([, indicator]) => indicator)).toEqual(indicators)
  })
  it('the same words mean another thing of another subject', () => {
    expect(said('开展普法宣传，解答法律咨询600人次。')).toEqual([['600人次', 'publicity-consultations']])
    expect(said('法律顾问解答法律咨询600人次。')).toEqual([['600人次', 'legal-adviser-consultations']])
    expect(said('法律援助中心解答法律咨询600人次。')).toEqual([['600人次', 'legal-aid-consultations']])
    expect(said('解答法律咨询600人次。')).toEqual([['600人次', null]])
  })
  it('one number may be said of two rates, and two numbers of two', () => {
    const both = ['proposals-completion-rate', 'proposals-satisfaction-rate']
    expect(said('建议提案办结率、满意率均达100%。')).toEqual(both.map(id => ['100%', id]))
    expect(said('建议提案办结率、满意率分别达98%、96%。')).toEqual([
      ['98%', both[0]],
      ['96%', both[1]],
    ])
  })
})

describe('no indicator is given', () => {
  it.each([
    ['to the rate of something else', '抽检合格率99%，政务服务满意率98%。'],
    ['to a part of what is counted', '其中调解邻里纠纷800件。'],
    ['to a narrower thing', '调解涉企纠纷120件，办理农民工法律援助案件30件，开展宪法宣传活动10场次。'],
    ['to a change', '调解矛盾纠纷同比下降100件，主动公开信息增加200条。'],
    ['to another year', '2020年收到行政复议申请20件。'],
    ['to half a year', '上半年举办执法人员培训班2期。'],
    ['to a target', '力争调解矛盾纠纷300件，满意率不低于95%。'],
    ['to suggestions of several levels together', '办理省、市、县人大代表建议66件。'],
    ['where the unit counts another thing', '调解矛盾纠纷300人，受理信访事项20批次。'],
    ['to items handed over', '将278项行政许可事项划入行政审批局。'],
  ])('%s: %s', (_, paragraph) => {
    expect(said(paragraph).flatMap(([, indicator]) => indicator ?? [])).toEqual([])
  })
  it('twice', () => {
    expect(said('主动公开政府信息300条。主动公开政府信息400条。')).toEqual([
      ['300条', 'proactive-disclosure-items'],
      ['400条', null],
    ])
  })
})

it('the words are of indicators there are, and each indicator has its words in one place', () => {
  const ids = [...Object.keys(wordsOfGoverning), ...Object.keys(wordsOfLaw)]
  expect(ids.filter(id => !Object.hasOwn(reportedIndicators, id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

it('a line of a hundred thousand characters is read in a moment', () => {
  const long = `调解${'各类矛盾'.repeat(12_000)}纠纷300件，${'民主法治示范村'.repeat(6_000)}5个`
  expect(said(long).length).toBe(2)
})
