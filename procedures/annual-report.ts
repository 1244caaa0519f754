/**
 * 年度报告办理: one case for each unit, year and kind of report. Drafted, its figures checked by compiling it, reviewed for
 * legality and secrets, discussed, issued, submitted to each body with its receipt, and published; late is shown as late.
 * Sources: 法治政府建设与责任落实督察工作规定第二十四条至第二十六条；法治政府建设实施纲要（2015—2020年）；政府信息公开条例第四十九条、第五十条.
 */
import { firstDone, metInTime } from '../src/procedure/case-view.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { ruleOfLawSupervisionRules as rules } from '../statutes/rule-of-law-supervision.ts'
import { discussedAs } from './parts/meeting/discussed-as.ts'
import { bodies, checked, fields, lawgov, local, reportClocks } from './parts/report/annual-report-case.ts'

export const annualReport = defineProcedure({
  id: 'annual-report',
  label: '年度报告办理',
  module: '年度报告',
  about:
    '法治政府建设年度报告每年3月1日前报送、4月1日前公开（2018年度以前为第一季度）；政府信息公开工作年度报告部门1月31日前、政府3月31日前公布。数据由系统编制核对，逐一对象留报送凭据。',
  fields,
  title: c => `${c.facts.year ?? ''}年度${fields.kind.options[c.facts.kind ?? 'lawgov']}`,
  receivedOn: 'startedOn',
  // One that was begun by mistake and dropped does not stand in the way of the one that is owed.
  numberedBy: c =>
    c.facts.year === undefined || c.stage === 'dropped' ? null : `${c.origin}/${c.facts.kind}/${c.facts.year}`,
  numberShown: (number, nameOf) => {
    const [unit = '', kind = '', year = ''] = number.split('/')
    return `${nameOf(unit)}${year}年度${(fields.kind.options as Readonly<Record<string, string>>)[kind] ?? kind}`
  },
  faceToLinked: true,
  stages: {
    drafting: stage('起草'),
    checked: stage('数据已核对'),
    reviewed: stage('已审查'),
    discussed: stage('已经会议讨论'),
    issued: stage('已印发，待报送公开'),
    published: stage('已公开，待报送'),
    closed: final('已报送并公开'),
    dropped: final('终止'),
  },
  steps: {
    legality: { label: '合法性审核', need: 'always', exempt: 'never', article: local },
    secrecy: { label: '保密审查', need: 'always', exempt: 'never', article: rules.article('25') },
    meeting: {
      label: '会议讨论',
      need: { when: '法治政府建设年度报告', test: lawgov },
      exempt: { grounds: { small: '按照本地规定由主要负责人签发' }, by: 'unitHead' },
      article: local,
    },
  },
  clocks: reportClocks,
  acts: {
    start: {
      label: '启动编制',
      help: '当年12月即可启动；数据以核对时的截止时刻为准。',
      by: 'reporting',
      from: 'new',
      to: 'drafting',
      asks: ['startedOn', 'kind', 'level', 'year', 'reviewer'],
      derives: { yearEnd: c => (c.facts.year === undefined ? undefined : `${c.facts.year}-12-31`) },
      article: rules.article('26'),
    },
    check: {
      label: '核对数据',
      help: '系统按现在的数据编制全文并核对：勾稽、比率、前后一致、应有部分。有错误的不能通过；警告逐条看过后由审查人判断。',
      by: 'reporting',
      from: ['drafting', 'checked'],
      to: 'checked',
      consults: ['compiled-report'],
      derives: {
        cutoff: (_, __, input) => checked(input)?.cutoff as string | undefined,
        errors: (_, __, input) => checked(input)?.errors as number | undefined,
        warnings: (_, __, input) => checked(input)?.warnings as number | undefined,
      },
      needs: {
        conditions: [
          {
            unmet: '编制的报告还有错误，请在年度报告页逐条处理后再核对',
            holds: (_, input) => checked(input)?.errors === 0,
            article: rules.article('30'),
          },
          {
            unmet: '报告年度尚未结束，全年数据还不能核对',
            holds: (c, { on }) => on > (c.facts.yearEnd ?? '9999'),
            article: rules.article('26'),
          },
        ],
      },
      article: rules.article('26'),
    },
    reviewLegality: {
      label: '合法性审核',
      help: '法律法规名称、程序和数据表述是否准确；编制的人不能自己审核。',
      by: 'legalityReview',
      in: { field: 'reviewer' },
      notBy: ['check'],
      from: 'checked',
      asks: ['legality'],
      settles: 'legality',
      article: local,
    },
    reviewSecrecy: {
      label: '保密审查',
      help: '涉及党和国家秘密的不得公开，其余应当公开。',
      by: 'secrecyReview',
      notBy: ['check'],
      from: 'checked',
      asks: ['secrecy'],
      settles: 'secrecy',
      article: rules.article('25'),
    },
    completeReview: {
      label: '审查完成',
      help: '两项审查都已办理。',
      by: 'reporting',
      from: 'checked',
      to: 'reviewed',
      needs: { settled: ['legality', 'secrecy'] },
      article: local,
    },
    sendBack: {
      label: '退回修改',
      help: '修改后重新核对、审查。',
      by: 'reporting',
      from: ['checked', 'reviewed', 'discussed'],
      to: 'drafting',
      asks: ['returnReason'],
      article: local,
    },
    discuss: {
      label: '记录会议讨论',
      help: '由党委（党组）会议、政府常务会议讨论；选择通过的议题。',
      by: 'reporting',
      from: 'reviewed',
      to: 'discussed',
      asks: ['agendaItem'],
      reads: ['agendaItem'],
      settles: 'meeting',
      collective: true,
      needs: {
        settled: ['legality', 'secrecy'],
        conditions: [
          {
            unmet: '须经会议讨论通过：所选议题没有通过，或者不是本报告的议题',
            holds: (c, input) => discussedAs(c, input, 'passed'),
            article: local,
          },
        ],
      },
      article: local,
    },
    issue: {
      label: '签发印发',
      help: '第一责任人签发；印发后不再改动数据。',
      by: 'reporting',
      from: ['reviewed', 'discussed'],
      to: 'issued',
      sets: 'issuedOn',
      numbers: 'report',
      approvedBy: ['unitHead'],
      needs: { settled: ['legality', 'secrecy', 'meeting'] },
      article: rules.article('24'),
    },
    publish: {
      label: '公开',
      help: '系统按核对时的截止时刻编制并在门户公开；数据有错误的不予公开。',
      by: 'publication',
      from: 'issued',
      to: 'published',
      asks: ['channels'],
      sets: 'publishedOn',
      does: ['publish-report'],
      article: rules.article('25'),
    },
    submit: {
      label: '报送',
      help: '逐一填写报送对象、日期和凭据；晚报的照实填写。',
      by: 'reporting',
      from: ['issued', 'published'],
      asks: ['submissions'],
      mayGive: ['files'],
      needs: {
        conditions: [
          {
            unmet: '还有应当报送的对象没有报送，或者没有凭据',
            holds: c =>
              bodies(c).every(body =>
                (c.facts.submissions ?? []).some(
                  ({ to, on, receipt }) => to === body && Boolean(on) && Boolean(receipt),
                ),
              ),
            article: rules.article('24'),
          },
        ],
      },
      article: rules.article('24'),
    },
    close: {
      label: '办结',
      help: '报送和公开都已完成。',
      by: 'reporting',
      from: 'published',
      to: 'closed',
      needs: {
        conditions: [
          {
            unmet: '尚未报送',
            holds: c => bodies(c).length === 0 || firstDone(c, 'submit') !== undefined,
            article: rules.article('24'),
          },
        ],
      },
      article: rules.article('25'),
    },
    drop: {
      label: '终止',
      help: '误立的可以终止；应当编制的报告不能终止。',
      by: 'reporting',
      from: ['drafting', 'checked'],
      to: 'dropped',
      asks: ['returnReason'],
      approvedBy: ['unitHead'],
      article: local,
    },
  },
  outcomes: {
    closed: { label: '已报送并公开', by: ['close'], retain: 'permanent' },
    dropped: { label: '终止', by: ['drop'], retain: 10 },
  },
  registers: { report: { label: '报告文号', pattern: '{unit}报〔{year}〕{n}号', per: 'unit' } },
  flags: {
    late: {
      label: '报送或者公开逾期',
      when: c => c.clocks.some(({ kind, state }) => kind === 'fixed' && state === 'late'),
    },
  },
  indicators: {
    due: { kind: 'count', label: '应编制法治政府建设年度报告', unit: '份', on: c => c.facts.yearEnd, when: lawgov },
    published: {
      kind: 'count',
      label: '公开法治政府建设年度报告',
      unit: '份',
      on: c => c.facts.publishedOn,
      when: lawgov,
    },
    inTime: {
      kind: 'count',
      label: '按期公开法治政府建设年度报告',
      unit: '份',
      on: c => c.facts.publishedOn,
      when: c => metInTime(c, 'publication') || metInTime(c, 'firstQuarter'),
    },
    disclosureDue: {
      kind: 'count',
      label: '应编制政府信息公开工作年度报告',
      unit: '份',
      on: c => c.facts.yearEnd,
      when: c => !lawgov(c),
    },
    disclosurePublished: {
      kind: 'count',
      label: '公布政府信息公开工作年度报告',
      unit: '份',
      on: c => c.facts.publishedOn,
      when: c => !lawgov(c),
    },
    disclosureInTime: {
      kind: 'count',
      label: '按期公布政府信息公开工作年度报告',
      unit: '份',
      on: c => c.facts.publishedOn,
      when: c => metInTime(c, 'departmentDisclosure') || metInTime(c, 'governmentDisclosure'),
    },
    submittedInTime: {
      kind: 'count',
      label: '按期报送法治政府建设年度报告',
      unit: '份',
      on: c => firstDone(c, 'submit'),
      when: c => metInTime(c, 'submission'),
    },
  },
  form: [
    {
      title: '报告',
      fields: ['startedOn', 'kind', 'level', 'year', 'reviewer', 'yearEnd', 'cutoff', 'errors', 'warnings', 'files'],
    },
    { title: '审查和讨论', fields: ['legality', 'secrecy', 'agendaItem', 'returnReason'] },
    { title: '印发、报送、公开', fields: ['issuedOn', 'submissions', 'publishedOn', 'channels'] },
  ],
  list: ['kind', 'year', 'issuedOn', 'publishedOn'],
  publication: never('公开的是报告本身，由系统编制后在门户“年度报告”栏发布；办理过程不公开'),
})
