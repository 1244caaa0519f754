/** 矛盾纠纷调解: 人民调解法；司法确认: 民事诉讼法第二百零五条（2023修正）。 */

import { lastDone } from '../src/procedure/case-view.ts'
import { attachments, choice, date, money, parties, rows, text, yesNo } from '../src/procedure/field.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { days, inForce, localTerm, months } from '../src/procedure/term.ts'
import { peopleMediationLaw as law } from '../statutes/people-mediation-law.ts'

const local = { local: '人民调解工作规范', source: '本级司法行政部门规定' } as const

export const mediation = defineProcedure({
  id: 'mediation',
  label: '矛盾纠纷调解',
  module: '调解',
  about: '人民调解、行政调解受理的矛盾纠纷，从登记到协议履行回访。',
  fields: {
    receivedOn: date('登记日期'),
    source: choice('来源', {
      applied: '当事人申请',
      initiated: '主动调解',
      transferred: '有关部门移交',
      petition: '信访移交',
      court: '法院诉前委托',
    }),
    form: choice('调解类型', { people: '人民调解', administrative: '行政调解', judicial: '司法调解衔接' }),
    kind: choice('纠纷类型', {
      neighbour: '邻里纠纷',
      family: '婚姻家庭纠纷',
      land: '山林土地纠纷',
      labour: '劳动争议纠纷',
      property: '物业纠纷',
      injury: '损害赔偿纠纷',
      contract: '合同纠纷',
      other: '其他纠纷',
    }),
    place: text('发生地'),
    parties: parties('当事人'),
    summary: text('纠纷简要情况', { lines: 4 }),
    amount: money('涉及金额'),
    willing: choice('调解意愿', { willing: '各方同意调解', refused: '一方明确拒绝调解' }),
    mediators: text('调解员'),
    acceptedOn: date('受理日期'),
    escalation: yesNo('有可能引发治安案件或者刑事案件'),
    records: rows('调解记录', { on: date('日期'), mediator: text('调解员'), note: text('调解情况') }),
    agreementForm: choice('协议形式', { written: '书面协议', oral: '口头协议' }),
    agreementOn: date('协议生效日期'),
    agreement: text('协议内容', { lines: 6 }),
    files: attachments('材料'),
  },
  title: c => {
    const kinds = {
      neighbour: '邻里',
      family: '婚姻家庭',
      land: '山林土地',
      labour: '劳动争议',
      property: '物业',
      injury: '损害赔偿',
      contract: '合同',
      other: '其他',
    }
    return `${c.facts.kind ? kinds[c.facts.kind] : ''}纠纷（${c.facts.place ?? '发生地未填'}）`
  },
  receivedOn: 'receivedOn',
  stages: {
    registered: stage('已登记'),
    mediating: stage('调解中'),
    agreed: stage('已达成协议'),
    closed: final('已结案'),
  },
  clocks: {
    mediation: {
      label: '调解期限',
      owedBy: 'authority',
      from: 'acceptedOn',
      metBy: ['agree', 'fail', 'withdraw'],
      term: localTerm('mediation.term', '调解期限', months(1), '人民调解工作规范常用一个月'),
      extension: { upTo: months(1), approvedBy: 'unitHead', article: local },
      article: local,
    },
    confirmation: {
      label: '共同申请司法确认',
      owedBy: 'party',
      from: 'agreementOn',
      metBy: [],
      term: inForce({ since: '2011-01-01', term: days(30), article: law.article('33') }),
      survives: true,
      article: law.article('33'),
    },
  },
  acts: {
    register: {
      label: '登记',
      by: 'registration',
      from: 'new',
      to: 'registered',
      asks: ['receivedOn', 'source', 'form', 'kind', 'place', 'parties', 'summary'],
      mayGive: ['amount', 'files'],
      numbers: 'mediation',
      article: law.article('27'),
    },
    accept: {
      label: '受理',
      by: 'mediation',
      from: 'registered',
      to: 'mediating',
      asks: ['willing', 'mediators'],
      sets: 'acceptedOn',
      needs: {
        conditions: [
          {
            unmet: '当事人一方明确拒绝调解的，不得调解',
            holds: c => c.facts.willing !== 'refused',
            article: law.article('17'),
          },
        ],
      },
      article: law.article('17'),
    },
    extend: {
      label: '延长调解期限',
      by: 'mediation',
      from: 'mediating',
      extends: 'mediation',
      article: local,
    },
    agree: {
      label: '达成协议',
      by: 'mediation',
      from: 'mediating',
      to: 'agreed',
      asks: ['agreementForm', 'agreementOn', 'agreement'],
      mayGive: ['records', 'files'],
      article: law.article('28'),
    },
    fail: {
      label: '终止调解',
      by: 'mediation',
      from: 'mediating',
      to: 'closed',
      mayGive: ['records'],
      article: law.article('26'),
    },
    withdraw: {
      label: '当事人撤回',
      by: 'mediation',
      from: ['registered', 'mediating'],
      to: 'closed',
      article: law.article('23'),
    },
    close: { label: '回访结案', by: 'mediation', from: 'agreed', to: 'closed', article: law.article('31') },
  },
  outcomes: {
    succeeded: { label: '调解成功', by: ['close'], retain: 30 },
    failed: { label: '调解不成', by: ['fail'], retain: 10 },
    withdrawn: { label: '当事人撤回', by: ['withdraw'], retain: 10 },
  },
  registers: { mediation: { label: '调解登记号', pattern: '{unit}调〔{year}〕{n}号', per: 'unit' } },
  indicators: {
    total: { kind: 'count', label: '排查调处矛盾纠纷件数', unit: '件', on: c => lastDone(c, 'accept') },
    succeeded: { kind: 'count', label: '调解成功件数', unit: '件', on: c => c.facts.agreementOn },
    successRate: { kind: 'rate', label: '调解成功率', numerator: 'succeeded', denominator: 'total' },
  },
  form: [
    { title: '登记', fields: ['receivedOn', 'source', 'form', 'kind', 'place', 'parties', 'summary', 'amount'] },
    { title: '调解', fields: ['willing', 'mediators', 'acceptedOn', 'escalation', 'records'] },
    { title: '协议', fields: ['agreementForm', 'agreementOn', 'agreement', 'files'] },
  ],
  list: ['kind', 'place', 'receivedOn'],
  publication: never('涉及当事人隐私，不公开（人民调解法第十五条）'),
})
