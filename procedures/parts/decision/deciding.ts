/** 合法性审查、集体讨论、请示报告、公布 (条例第八条、第二十五条至第三十三条)。 */
import { workingDays } from '../../../src/procedure/term.ts'
import { disclosureRegulation2019 as disclosure } from '../../../statutes/disclosure-regulation.ts'
import { majorDecisionRegulation as law } from '../../../statutes/major-decision-regulation.ts'
import { fairlyCompetitive } from '../fair-competition.ts'
import { discussedAs } from '../meeting/discussed-as.ts'
import { type Acts, type Clocks, inItsMeeting, notBefore, type Steps } from './decision.ts'
import { terms } from './local-terms.ts'

export const decidingSteps = {
  legality: { label: '合法性审查', need: 'always', exempt: 'never', article: law.article('25') },
  partyReport: {
    label: '请示报告同级党委',
    need: 'always',
    exempt: { grounds: { none: '按照有关规定不需请示报告' }, by: 'governmentHead' },
    article: law.article('31'),
  },
  congress: {
    label: '向人大及其常委会报告',
    need: {
      when: '属于人大及其常委会讨论决定范围，或者应当在出台前报告',
      test: c => c.facts.congressMatter !== false,
    },
    exempt: 'never',
    article: law.article('8'),
  },
  interpretation: {
    label: '说明采纳情况和解读',
    need: {
      when: '社会公众普遍关心或者专业性、技术性较强',
      test: c => c.facts.interpretationDue !== false && c.facts.secrecyGround === undefined,
    },
    exempt: 'never',
    article: law.article('32'),
  },
} as const satisfies Steps

export const decidingClocks = {
  review: {
    label: '合法性审查最短时间',
    owedBy: 'authority',
    kind: 'atLeast',
    from: 'reviewReceivedOn',
    metBy: ['concludeReview'],
    term: workingDays(7),
    article: law.article('26'),
  },
  announcement: {
    label: '公布决策',
    owedBy: 'authority',
    from: 'decidedOn',
    metBy: ['announce', 'keepInternal'],
    // 条例 asks for 及时; what is to be public on its own initiative is public within 20 working days at the latest.
    term: workingDays(20),
    article: disclosure.article('26'),
  },
  archive: {
    label: '归档',
    owedBy: 'authority',
    from: 'decidedOn',
    metBy: ['archive'],
    term: terms.archive,
    survives: true,
    article: law.article('33'),
  },
} as const satisfies Clocks

const preparatory = ['participation', 'hearing', 'expertise', 'risk', 'fairCompetition', 'unitOpinions'] as const

export const decidingActs = {
  submit: {
    label: '送请合法性审查',
    help: '草案、依据、履行程序的说明齐备后送审；必经环节办完或者依法免除。不得以征求意见代替审查。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    to: 'submitted',
    asks: ['reviewer'],
    needs: {
      settled: [...preparatory],
      returned: ['unitOpinion'],
      filled: ['draft', 'basis'],
      conditions: [
        {
          unmet: '法律、法规、规章规定应当听证的，不得以其他方式代替听证',
          holds: c => c.facts.hearingDuty === false || c.steps.hearing?.settled === 'done',
          article: law.article('16'),
        },
      ],
    },
    article: law.article('26'),
  },
  returnMaterials: {
    label: '材料不合要求，退回',
    help: '写明缺什么；补齐后重新送审，审查时间重新起算。',
    by: 'legalityReview',
    in: { field: 'reviewer' },
    from: ['submitted', 'reviewing'],
    to: 'drafting',
    asks: ['returnReason'],
    article: law.article('26'),
  },
  acceptForReview: {
    label: '材料合格，开始审查',
    help: '审查时间一般不少于七个工作日，自此起算。',
    by: 'legalityReview',
    in: { field: 'reviewer' },
    from: 'submitted',
    to: 'reviewing',
    sets: 'reviewReceivedOn',
    article: law.article('26'),
  },
  concludeReview: {
    label: '出具合法性审查意见',
    help: '审查权限、程序、内容是否合法；应当组织法律顾问、公职律师提出意见。',
    by: 'legalityReview',
    in: { field: 'reviewer' },
    from: 'reviewing',
    to: 'reviewed',
    asks: ['counselHeard', 'legality', 'findings'],
    settles: 'legality',
    issues: 'reviewOpinion',
    article: law.article('28'),
  },
  redraft: {
    label: '按审查意见修改草案',
    help: '不合法或者应当修改的，修改后重新送审。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: ['reviewed', 'tabled'],
    to: 'drafting',
    asks: ['returnReason'],
    article: law.article('25'),
  },
  table: {
    label: '提交集体讨论',
    help: '随草案报送采纳情况、论证、评估、审查等材料。未经合法性审查或者经审查不合法的，不得提交。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'reviewed',
    to: 'tabled',
    asks: ['adoption'],
    needs: {
      settled: [...preparatory, 'legality'],
      conditions: [
        {
          unmet: '经审查不合法的，不得提交决策机关讨论',
          holds: c => c.facts.legality !== 'unlawful',
          article: law.article('25'),
        },
        {
          unmet: '风险不可控的，采取措施确保可控后才可以决策',
          holds: c => c.facts.risk !== 'uncontrollable',
          article: law.article('24'),
        },
        fairlyCompetitive,
        notBefore('concludeReview', '出具合法性审查意见', law.article('25')),
      ],
    },
    article: law.article('29'),
  },
  decide: {
    label: '集体讨论决定',
    help: '经常务会议或者全体会议讨论，行政首长末位发言，在集体讨论的基础上决定；发言和不同意见记在议题里。',
    by: 'meetingSecretary',
    from: 'tabled',
    to: 'decided',
    asks: ['agendaItem'],
    reads: ['agendaItem'],
    derives: { decidedOn: (_, on, { linked }) => linked('agendaItem')?.closedOn ?? on },
    collective: true,
    needs: {
      settled: [...preparatory, 'legality'],
      conditions: [
        {
          unmet: '须经集体讨论通过：所选议题没有通过，或者不是本决策的议题',
          holds: (c, input) => discussedAs(c, input, 'passed'),
          article: law.article('30'),
        },
        inItsMeeting,
        notBefore('table', '提交讨论', law.article('30')),
      ],
    },
    article: law.article('30'),
  },
  reject: {
    label: '集体讨论不予通过',
    help: '议题经讨论否决的，终止程序；需要修改后再议的，退回修改。',
    by: 'meetingSecretary',
    from: 'tabled',
    to: 'rejected',
    asks: ['agendaItem'],
    reads: ['agendaItem'],
    needs: {
      conditions: [
        {
          unmet: '所选议题没有否决本决策',
          holds: (c, input) => discussedAs(c, input, 'rejected'),
          article: law.article('30'),
        },
        inItsMeeting,
      ],
    },
    article: law.article('30'),
  },
  reportToParty: {
    label: '请示报告同级党委',
    help: '出台前按照规定向同级党委请示报告；写明文号或者会议。',
    by: 'assignment',
    from: ['tabled', 'decided'],
    asks: ['partyReport'],
    settles: 'partyReport',
    article: law.article('31'),
  },
  reportToCongress: {
    label: '向人大及其常委会报告',
    help: '属于讨论决定范围或者应当在出台前报告的，按照规定办理。',
    by: 'assignment',
    from: ['tabled', 'decided'],
    asks: ['congressReport'],
    settles: 'congress',
    article: law.article('8'),
  },
  interpret: {
    label: '拟定采纳说明和解读',
    help: '公众普遍关心或者专业性较强的，说明意见采纳情况，与决策同时公布。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: ['tabled', 'decided'],
    asks: ['interpretation'],
    settles: 'interpretation',
    article: law.article('32'),
  },
  announce: {
    label: '公布决策',
    help: '通过政府公报、政府网站和本地报纸等及时公布；请示报告党委、人大在先。',
    by: 'publication',
    from: 'decided',
    to: 'announced',
    asks: ['decisionText', 'channels'],
    sets: 'announcedOn',
    needs: { settled: ['partyReport', 'congress', 'interpretation'] },
    article: law.article('32'),
  },
  keepInternal: {
    label: '依法不予公布',
    help: '仅限依法不予公开的；写明依据。',
    by: 'secrecyReview',
    from: 'decided',
    to: 'announced',
    asks: ['secrecyGround'],
    approvedBy: ['governmentHead'],
    needs: { settled: ['partyReport', 'congress'] },
    article: law.article('32'),
  },
  archive: {
    label: '归档',
    help: '履行决策程序形成的记录、材料及时完整归档，永久保存，供终身责任追究查考。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: ['decided', 'announced', 'executing', 'executed', 'stopped'],
    asks: ['archiveNumber'],
    sets: 'archivedOn',
    offered: c => c.facts.archivedOn === undefined,
    article: law.article('33'),
  },
} as const satisfies Acts
