/**
 * 矛盾纠纷调解: from a dispute's registration to its end. How long it may take stands in parts/mediation-term.ts, what is done
 * before it escalates in parts/mediation-escalation.ts, what follows an agreement in parts/mediation-agreement.ts, what a
 * court is asked in parts/judicial-confirmation.ts, what is counted in parts/mediation-figures.ts.
 */

import { findClock } from '../src/procedure/case-view.ts'
import { attachments, choice, date, money, parties, rows, text, yesNo } from '../src/procedure/field.ts'
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { peopleMediationLaw as law } from '../statutes/people-mediation-law.ts'
import {
  confirmationActs,
  confirmationClocks,
  confirmationFields,
  confirmationGroup,
  confirmationLapses,
} from './parts/judicial-confirmation.ts'
import { agreementActs, agreementClocks, agreementFields, agreementGroup } from './parts/mediation-agreement.ts'
import {
  escalationActs,
  escalationFields,
  escalationFlag,
  escalationGroup,
  escalationReported,
} from './parts/mediation-escalation.ts'
import { mediationChecks, mediationFigures } from './parts/mediation-figures.ts'
import { peoplesRules as local, termActs, termClocks, termFields } from './parts/mediation-term.ts'

const kinds = {
  neighbour: '邻里纠纷',
  family: '婚姻家庭纠纷',
  land: '山林土地纠纷',
  labour: '劳动争议纠纷',
  property: '物业纠纷',
  injury: '损害赔偿纠纷',
  contract: '合同纠纷',
  consumer: '消费纠纷',
  medical: '医疗纠纷',
  traffic: '道路交通事故纠纷',
  other: '其他纠纷',
}

interface Mediated {
  readonly facts: { readonly willing?: string }
}
const consent = {
  unmet: '当事人一方明确拒绝调解的，不得调解',
  holds: ({ facts }: Mediated) => facts.willing !== 'refused',
  article: law.article('17'),
}

export const mediation = defineProcedure({
  id: 'mediation',
  label: '矛盾纠纷调解',
  module: '调解',
  about: '人民调解、行政调解受理的矛盾纠纷，从登记、调解、达成协议到履行回访和司法确认（人民调解法）。',
  fields: {
    receivedOn: date('登记日期'),
    source: choice('来源', {
      applied: '当事人申请',
      initiated: '主动调解',
      screened: '排查发现',
      transferred: '有关部门移交',
      petition: '信访移交',
      court: '法院诉前委托',
    }),
    handedBy: text('移交单位'),
    form: choice('调解类型', { people: '人民调解', administrative: '行政调解', judicial: '司法调解衔接' }),
    kind: choice('纠纷类型', kinds),
    place: text('发生地'),
    parties: parties('当事人'),
    summary: text('纠纷简要情况', { lines: 4 }),
    amount: money('涉及金额'),
    files: attachments('材料'),

    willing: choice('调解意愿', { willing: '各方同意调解', refused: '一方明确拒绝调解' }),
    declineReason: choice('不予受理的理由', {
      refused: '一方明确拒绝调解',
      outside: '不属于调解范围',
      elsewhere: '人民法院、行政机关或者仲裁机构已经受理或者处理',
    }),
    mediators: text('调解员', { help: '一名或者数名' }),
    mediatorsBy: choice('调解员产生方式', { assigned: '调解组织指定', chosen: '当事人选择' }),
    mediatorChange: text('更换调解员的理由', { help: '当事人不接受，或者调解员与当事人、与纠纷有利害关系须回避' }),
    invited: text('邀请参与调解的人员', { help: '亲属、邻里、同事，有专门知识或者特定经验的人员，社会组织的人员' }),
    invitationAgreed: yesNo('当事人同意邀请'),
    acceptedOn: date('受理日期'),
    ...termFields,
    records: rows('调解记录', { on: date('日期'), mediator: text('调解员'), note: text('调解情况') }),
    handedTo: text('移送单位'),
    handOverReason: text('移送理由'),

    ...escalationFields,
    ...agreementFields,
    ...confirmationFields,
  },
  title: c => `${c.facts.kind ? kinds[c.facts.kind] : '纠纷'}（${c.facts.place ?? '发生地未填'}）`,
  receivedOn: 'receivedOn',
  stages: {
    registered: stage('已登记'),
    mediating: stage('调解中'),
    agreed: stage('已达成协议'),
    closed: final('已结案'),
  },
  clocks: {
    ...termClocks,
    ...agreementClocks,
    ...confirmationClocks,
  },
  acts: {
    register: {
      label: '登记',
      help: '记明来源、类型、当事人和纠纷简要情况，取得登记号。',
      by: 'registration',
      from: 'new',
      to: 'registered',
      asks: ['receivedOn', 'source', 'form', 'kind', 'place', 'parties', 'summary'],
      mayGive: ['handedBy', 'amount', 'files'],
      numbers: 'mediation',
      article: law.article('27'),
    },
    accept: {
      label: '受理',
      help: '当事人一方明确拒绝调解的，不得调解。邀请他人参与调解的，须经当事人同意。',
      by: 'mediation',
      from: 'registered',
      to: 'mediating',
      asks: ['willing', 'mediators'],
      mayGive: ['mediatorsBy', 'invited', 'invitationAgreed', 'escalation'],
      sets: 'acceptedOn',
      needs: {
        conditions: [
          consent,
          {
            unmet: '邀请他人参与调解须经当事人同意',
            holds: ({ facts }) => facts.invited === undefined || facts.invitationAgreed === true,
            article: law.article('20'),
          },
        ],
      },
      article: law.article('17'),
    },
    decline: {
      label: '不予受理',
      help: '选明理由；一方明确拒绝、不属于调解范围，或者其他机关已经受理的。',
      by: 'mediation',
      from: 'registered',
      to: 'closed',
      asks: ['declineReason'],
      needs: { conditions: [escalationReported] },
      article: law.article('17'),
    },
    handOver: {
      label: '移送其他机构',
      help: '移送更适宜的调解组织、行政机关、仲裁机构或者人民法院，由其另行登记。',
      by: 'mediation',
      from: ['registered', 'mediating'],
      to: 'closed',
      asks: ['handedTo', 'handOverReason'],
      needs: { conditions: [escalationReported] },
      article: local,
    },
    changeMediators: {
      label: '更换调解员',
      help: '当事人有权选择或者接受调解员；写明更换的理由。',
      by: 'mediation',
      from: 'mediating',
      asks: ['mediators', 'mediatorsBy', 'mediatorChange'],
      article: law.article('23'),
    },
    record: {
      label: '记录调解情况',
      help: '写明日期、调解员和经过。纠纷有可能激化的，同时注明。',
      by: 'mediation',
      from: 'mediating',
      asks: ['records'],
      mayGive: ['escalation', 'files'],
      article: law.article('27'),
    },
    ...escalationActs,
    ...termActs,
    fail: {
      label: '终止调解',
      help: '调解不成的，应当终止调解，并告知当事人可以通过仲裁、行政、司法等途径维护权利。',
      by: 'mediation',
      from: 'mediating',
      to: 'closed',
      mayGive: ['records', 'escalation'],
      issues: 'failureNotice',
      needs: { filled: ['records'], conditions: [escalationReported] },
      article: law.article('26'),
    },
    serveFailureNotice: {
      label: '送达终止调解告知书',
      help: '每送达一方当事人，记一次。',
      by: 'mediation',
      from: 'closed',
      offered: c => c.outcome === 'failed',
      serves: 'failureNotice',
      article: law.article('26'),
    },
    withdraw: {
      label: '当事人要求终止调解',
      help: '当事人有权要求终止调解，不必说明理由。',
      by: 'mediation',
      from: ['registered', 'mediating'],
      to: 'closed',
      needs: { conditions: [escalationReported] },
      article: law.article('23'),
    },
    ...agreementActs,
    ...confirmationActs,
  },
  deemed: confirmationLapses,
  outcomes: {
    succeeded: { label: '调解成功', by: ['close'], retain: 30 },
    failed: { label: '调解不成', by: ['fail'], retain: 10, letters: ['failureNotice'] },
    withdrawn: { label: '当事人要求终止', by: ['withdraw'], retain: 10 },
    declined: { label: '不予受理', by: ['decline'], retain: 10 },
    handedOver: { label: '移送其他机构', by: ['handOver'], retain: 10 },
    turnedToPolice: { label: '转为治安、刑事案件', by: ['turnToPolice'], retain: 30 },
  },
  letters: {
    failureNotice: {
      label: '终止调解告知书',
      register: 'failureNotice',
      title: '终止调解告知书',
      recipient: 'parties',
      service: true,
      body: c => [
        `你们之间的${c.facts.kind ? kinds[c.facts.kind] : '纠纷'}，经调解未能达成协议，现依照《中华人民共和国人民调解法》第二十六条终止调解。`,
        '你们可以依法通过仲裁、行政、司法等途径维护自己的权利。',
      ],
    },
  },
  registers: {
    mediation: { label: '调解登记号', pattern: '{unit}调〔{year}〕{n}号', per: 'unit' },
    failureNotice: { label: '终止调解告知书', pattern: '{unit}调终〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    escalation: escalationFlag,
    unperformed: {
      label: '履行期限已过，未全部履行',
      when: (c, today) => c.stage === 'agreed' && c.facts.performed !== 'full' && (c.facts.performDue ?? today) < today,
    },
    confirmable: {
      label: '可以申请司法确认',
      when: (c, today) => {
        const clock = findClock(c, 'confirmation')
        return clock?.state === 'open' && (clock.due ?? '') >= today
      },
    },
  },
  indicators: mediationFigures,
  checks: mediationChecks,
  form: [
    {
      title: '登记',
      fields: ['receivedOn', 'source', 'handedBy', 'form', 'kind', 'place', 'parties', 'summary', 'amount', 'files'],
    },
    {
      title: '受理和调解',
      fields: [
        'willing',
        'declineReason',
        'mediators',
        'mediatorsBy',
        'mediatorChange',
        'invited',
        'invitationAgreed',
        'acceptedOn',
        'extensionAgreed',
        'records',
        'handedTo',
        'handOverReason',
      ],
    },
    escalationGroup,
    agreementGroup,
    confirmationGroup,
  ],
  list: ['kind', 'place', 'receivedOn'],
  partySees: {
    fields: ['kind', 'place', 'acceptedOn', 'agreementOn', 'performDue'],
    letters: ['failureNotice'],
  },
  publication: never('涉及当事人隐私，不公开（人民调解法第十五条、第二十三条）'),
})
