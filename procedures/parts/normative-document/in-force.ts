/** 评估、清理、修改、废止、撤销、失效。 */
import { stateCouncil33Of2010 } from '../../../statutes/law-based-government-indicators.ts'
import { recordFilingRegulation } from '../../../statutes/record-filing-regulation.ts'
import { stateCouncil37Of2018 as making } from '../../../statutes/state-council-37-2018.ts'
import { type Acts, type Clocks, type Document, inEffect, living, local } from './document.ts'
import { terms } from './local-terms.ts'

/** A document of less than a year is not evaluated half a year before it ends. */
const lastsLonger = ({ facts }: Document) => {
  const { effectiveOn = '', validUntil = '' } = facts
  return validUntil >= `${Number(effectiveOn.slice(0, 4)) + 1}${effectiveOn.slice(4)}`
}

export const forceClocks = {
  expiryEvaluation: {
    label: '到期前评估',
    owedBy: 'authority',
    kind: 'before',
    from: 'validUntil',
    metBy: ['evaluateInForce'],
    term: terms.expiryEvaluation,
    when: lastsLonger,
    survives: true,
    article: local,
  },
  firstCleanUp: {
    label: '公布后首次清理',
    owedBy: 'authority',
    from: 'publishedOn',
    metBy: ['cleanUp'],
    term: terms.cleanUp,
    survives: true,
    when: inEffect,
    article: stateCouncil33Of2010.article('规范性文件'),
  },
  nextCleanUp: {
    label: '下次清理',
    owedBy: 'authority',
    from: { act: 'cleanUp' },
    metBy: ['cleanUp'],
    term: terms.cleanUp,
    survives: true,
    when: inEffect,
    article: stateCouncil33Of2010.article('规范性文件'),
  },
  validity: {
    label: '有效期',
    owedBy: 'authority',
    from: 'effectiveOn',
    metBy: [],
    term: terms.validity,
    // The document states its own last day.
    until: 'validUntil',
    roll: 'none',
    when: c => c.facts.openEnded === undefined,
    survives: true,
    article: local,
  },
  correction: {
    label: '纠正期限',
    owedBy: 'authority',
    from: 'correctionOn',
    metBy: ['amend', 'repeal', 'revoke'],
    term: terms.correction,
    survives: true,
    article: recordFilingRegulation.article('21'),
  },
} as const satisfies Clocks

export const forceActs = {
  evaluateInForce: {
    label: '实施后评估',
    help: '有效期届满前评估；需要继续执行的另立一件重新发布。',
    by: 'drafting',
    in: 'origin',
    from: living,
    asks: ['evaluatedLater', 'evaluationReport'],
    article: local,
  },
  cleanUp: {
    label: '清理',
    help: '一般每两年清理一次，结论随有效目录公布。',
    by: 'documentRegistry',
    from: living,
    asks: ['cleanUp'],
    article: stateCouncil33Of2010.article('规范性文件'),
  },
  amend: {
    label: '修改',
    help: '修改决定本身按制定程序另立一件；这里记录修改后的正文。',
    by: 'documentRegistry',
    from: living,
    asks: ['amendedBy', 'draft'],
    sets: 'amendedOn',
    article: local,
  },
  orderCorrection: {
    label: '有权机关责令纠正',
    help: '记录责令纠正的机关和理由，在期限内修改或者废止。',
    by: 'recordFiling',
    from: living,
    asks: ['correctionBy', 'correctionGround'],
    sets: 'correctionOn',
    article: making.article('(十)'),
  },
  repeal: {
    label: '废止',
    help: '由制定机关决定废止，公布废止公告。',
    by: 'documentRegistry',
    from: living,
    to: 'repealed',
    asks: ['repealGround', 'repealDecision'],
    sets: 'endedOn',
    issues: 'repealNotice',
    approvedBy: ['unitHead'],
    article: local,
  },
  revoke: {
    label: '被有权机关撤销',
    help: '有权机关撤销的，自撤销决定之日起失去效力。',
    by: 'recordFiling',
    from: living,
    to: 'revoked',
    asks: ['revokedBy', 'revocationGround'],
    sets: 'endedOn',
    article: making.article('(十)'),
  },
} as const satisfies Acts
