/** After the reply: publication to everyone (article 44), later review and suit with their results (表四), a second answer. */
import { workingDays } from '../../src/procedure/term.ts'
import { administrativeLitigationLaw as litigation } from '../../statutes/administrative-litigation-law.ts'
import { administrativeReconsiderationLaw2023 as reconsideration } from '../../statutes/administrative-reconsideration-law.ts'
import { disclosureRegulation2019 as law } from '../../statutes/disclosure-regulation.ts'
import type { DisclosureCase } from './disclosure-fields.ts'
import { opensInformation } from './disclosure-outcomes.ts'

const handling = { by: 'handling', from: ['answered', 'ended'] } as const

export const redoClock = {
  label: '重新答复',
  owedBy: 'authority',
  from: { act: 'orderRedo' },
  until: 'redoBy',
  metBy: ['answerAgain'],
  // Where the decision or judgment names no day.
  term: workingDays(20),
  survives: true,
  article: reconsideration.article('64'),
} as const

export const remedyActs = {
  publish: {
    label: '转为主动公开',
    help: '答复公开的信息，经公开审查后向社会公开；公开内容不得含有申请人、第三方的信息。',
    by: 'publication',
    from: 'answered',
    asks: ['publicTitle', 'publicText'],
    approvedBy: ['disclosureReview'],
    needs: {
      conditions: [
        {
          unmet: '只有予以公开、部分公开的信息可以转为主动公开',
          holds: (c: DisclosureCase) => opensInformation(c.outcome),
          article: law.article('44'),
        },
      ],
    },
    article: law.article('44'),
  },
  unpublish: {
    label: '撤回公开',
    help: '发现不应当公开的内容时立即撤回，写明理由。',
    by: 'publication',
    from: 'answered',
    offered: (c: DisclosureCase): boolean => c.acts.publish !== undefined,
    article: law.article('17'),
  },
  recordReview: {
    label: '登记行政复议',
    help: '收到复议机关的受理通知后登记。年报表四先取本机关的行政复议案件（含上级机关办理的），没有的才取此处登记，不重复计数。',
    ...handling,
    asks: ['reviewFiledOn'],
    article: reconsideration.article('11'),
  },
  recordReviewResult: {
    label: '登记行政复议结果',
    help: '维持、纠正（撤销、变更、确认违法、责令履行）或者其他结果。',
    ...handling,
    asks: ['reviewResult', 'reviewClosedOn'],
    needs: { filled: ['reviewFiledOn'] },
    article: reconsideration.article('68'),
  },
  recordSuit: {
    label: '登记行政诉讼',
    help: '收到应诉通知后登记，分未经复议直接起诉和复议后起诉。年报表四先取本机关的应诉案件，没有的才取此处登记，不重复计数。',
    ...handling,
    asks: ['suitKind', 'suitFiledOn'],
    needs: {
      conditions: [
        {
          unmet: '尚未登记行政复议结果，不属于复议后起诉',
          holds: (c: DisclosureCase) => c.facts.suitKind !== 'afterReview' || c.facts.reviewResult !== undefined,
          article: litigation.article('45'),
        },
      ],
    },
    article: litigation.article('46'),
  },
  recordSuitResult: {
    label: '登记行政诉讼结果',
    help: '按生效裁判登记。',
    ...handling,
    asks: ['suitResult', 'suitClosedOn'],
    needs: { filled: ['suitFiledOn'] },
    article: litigation.article('46'),
  },
  orderRedo: {
    label: '登记责令重新答复',
    help: '复议决定、判决责令重新答复的，登记其期限；原答复仍计入原年度。',
    ...handling,
    mayGive: ['redoBy'],
    needs: {
      conditions: [
        {
          unmet: '复议、诉讼结果均不是纠正，没有责令重新答复',
          holds: (c: DisclosureCase) => c.facts.reviewResult === 'corrected' || c.facts.suitResult === 'corrected',
          article: reconsideration.article('64'),
        },
      ],
    },
    article: reconsideration.article('64'),
  },
  answerAgain: {
    label: '重新答复',
    help: '按照复议决定、判决重新作出答复。',
    ...handling,
    asks: ['secondAnswer'],
    issues: 'secondReply',
    approvedBy: ['disclosureHead', 'unitHead'],
    offered: (c: DisclosureCase): boolean => c.acts.orderRedo !== undefined,
    article: reconsideration.article('77'),
  },
} as const
