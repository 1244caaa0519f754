/** 第三十八条至第四十一条、第七十三条、第七十四条: mediation, withdrawal and settlement, suspension, termination, transfer. */
import { firstDone, lastDone } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { days, inForce } from '../../../src/procedure/term.ts'
import { administrativeReconsiderationLaw2023 as law } from '../../../statutes/administrative-reconsideration-law.ts'
import { administrativeReconsiderationRegulation as regulation } from '../../../statutes/administrative-reconsideration-regulation.ts'
import { signedByOrgan } from './accepting.ts'
import {
  type Acts,
  before2024,
  type Clocks,
  howMany,
  type Reconsideration,
  revisedOn,
  since2024,
  standsOn,
} from './case.ts'

/** Those whose cause may last for ever (第四十一条第五项). */
const awaitingSuccessor = ['death', 'incapacity', 'orgEnded']
export const suspensionIntervals = {
  suspended: {
    label: '复议中止',
    effect: 'suspend',
    clocks: ['decision', 'answer'],
    grounds: {
      death: '申请人死亡，近亲属尚未确定是否参加',
      incapacity: '申请人丧失行为能力，尚未确定法定代理人',
      missing: '申请人下落不明',
      orgEnded: '申请人组织终止，尚未确定承受人',
      unable: '因不可抗力或者其他正当理由不能参加',
      settling: '调解、和解，申请人和被申请人同意中止',
      interpretation: '法律适用问题需要有权机关解释或者确认',
      otherCase: '需要以其他案件的审理结果为依据',
      other: '需要中止的其他情形',
    },
    article: law.article('39', { paragraph: 1 }),
  },
} as const

const waitsForSuccessor = (c: Reconsideration): boolean =>
  c.intervals.some(
    ({ key, to, ground }) => key === 'suspended' && to === null && awaitingSuccessor.includes(ground ?? ''),
  )

export const suspensionClocks = {
  succession: {
    label: '中止满60日',
    owedBy: 'party',
    kind: 'atLeast',
    from: { act: 'suspend' },
    metBy: ['terminateUnresolved'],
    term: inForce(
      { since: '2007-08-01', until: '2023-12-31', term: days(60), article: regulation.article('42') },
      { since: revisedOn, term: days(60), article: law.article('41', { item: 5 }) },
    ),
    when: waitsForSuccessor,
    article: law.article('41', { item: 5 }),
  },
} as const satisfies Clocks

/** A mediation letter has been made and neither taken effect nor been given up. */
export const awaitsSignatures = (c: Reconsideration): boolean => {
  const made = lastDone(c, 'makeMediationLetter')
  return (
    made !== undefined &&
    (lastDone(c, 'giveUpMediation') ?? '') < made &&
    firstDone(c, 'takeMediationEffect') === undefined
  )
}
const handling = { by: 'reconsideration', from: 'heard' } as const
/** What is written as the reason stands in the letter. */
const reasonGiven = (_: Reconsideration, __: string, { reason }: ActInput) => reason
const explained = (unmet: string) => ({
  unmet,
  holds: (_: Reconsideration, { reason }: ActInput) => reason !== undefined,
  article: law.article('39'),
})

export const suspensionActs = {
  mediate: {
    label: '记录调解',
    help: '遵循合法、自愿原则。双方同意中止的，另行办理“中止”。',
    ...handling,
    asks: ['mediation'],
    mayGive: ['mediable'],
    needs: {
      conditions: [
        {
          unmet: '2023年以前只能调解自由裁量行为和行政赔偿、补偿纠纷',
          holds: ({ facts }: Reconsideration) => facts.mediable === true,
          during: before2024,
          article: regulation.article('50'),
        },
      ],
    },
    article: law.article('5'),
  },
  makeMediationLetter: {
    label: '制作调解书',
    help: '达成协议的制作调解书，载明请求、事实、理由和结果；各方签字并盖章以后才生效。',
    ...handling,
    asks: ['agreement', 'settlementLawful'],
    issues: 'mediationLetter',
    approvedBy: signedByOrgan,
    needs: {
      filled: ['mediation'],
      conditions: [
        {
          unmet: '调解协议不得损害国家、公共利益和他人权益，不得违反强制性规定',
          holds: ({ facts }: Reconsideration) => facts.settlementLawful === true,
          article: law.article('5', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('73', { paragraph: 1 }),
  },
  takeMediationEffect: {
    label: '调解书生效',
    help: '申请人、被申请人（有第三人的，包括第三人）均已签字或者签章，并已加盖复议机关印章。',
    ...handling,
    to: 'decided',
    asks: ['signatures', 'sealedOn'],
    offered: awaitsSignatures,
    needs: {
      conditions: [
        {
          unmet: '各方当事人均签字或者签章，调解书方能生效',
          holds: ({ facts }: Reconsideration) => {
            const signed = (facts.signatures ?? []).flatMap(({ side, on }) => (side && on ? [side] : []))
            const parties = ['applicant', 'respondent', ...(howMany(facts.thirdParties) > 0 ? ['thirdParty'] : [])]
            return parties.every(party => (signed as readonly string[]).includes(party))
          },
          article: law.article('73', { paragraph: 1 }),
        },
      ],
    },
    article: law.article('73', { paragraph: 1 }),
  },
  giveUpMediation: {
    label: '调解不成或者反悔',
    help: '未达成协议，或者调解书生效前一方反悔的，依法审查并及时作出决定。',
    ...handling,
    asks: ['mediationFailure'],
    offered: (c: Reconsideration): boolean => c.acts.mediate !== undefined,
    article: law.article('73', { paragraph: 2 }),
  },
  requestWithdrawal: {
    label: '申请撤回',
    by: 'public',
    from: ['examined', 'heard'],
    asks: ['withdrawalReason'],
    mayGive: ['settlement'],
    sets: 'withdrawalOn',
    article: law.article('74', { paragraph: 2 }),
  },
  permitWithdrawal: {
    label: '准予撤回，终止复议',
    help: '核对是否本人真实意愿；和解后撤回的，写明和解内容并选“和解后撤回”。此后不得以同一事实和理由再申请。',
    by: 'reconsideration',
    from: ['examined', 'heard'],
    to: 'ended',
    mayGive: ['settlement', 'settlementLawful'],
    issues: 'terminationDecision',
    approvedBy: ['reconsiderationHead'],
    needs: {
      filled: ['withdrawalOn'],
      conditions: [
        {
          unmet: '和解内容须写明，且不损害国家、公共利益和他人权益，不违反强制性规定',
          holds: ({ facts }: Reconsideration, { outcome }: ActInput) =>
            outcome !== 'settled' || (Boolean(facts.settlement) && facts.settlementLawful === true),
          article: law.article('74', { paragraph: 1 }),
        },
      ],
    },
    article: law.article('41', { item: 1 }),
  },
  suspend: {
    label: '中止',
    help: '选明法定事由，书面告知当事人；决定期限停止计算。无正当理由中止的，上级机关责令恢复（第四十条）。',
    ...handling,
    opens: 'suspended',
    derives: { suspensionReason: reasonGiven },
    issues: 'suspensionNotice',
    approvedBy: ['reconsiderationHead'],
    needs: {
      conditions: [
        explained('请写明中止的理由'),
        {
          unmet: '2023年以前的中止事由不包括调解、和解',
          holds: (_: Reconsideration, { ground }: ActInput) => ground !== 'settling',
          during: before2024,
          article: regulation.article('41'),
        },
      ],
    },
    article: law.article('39'),
  },
  resume: {
    label: '恢复审理',
    help: '中止的原因消除后及时恢复，书面告知当事人；决定期限自次日起续算。',
    ...handling,
    closes: 'suspended',
    derives: { resumptionReason: reasonGiven },
    issues: 'resumptionNotice',
    needs: { conditions: [explained('请写明恢复审理的理由')] },
    offered: (c: Reconsideration): boolean => standsOn(c, 'suspended'),
    article: law.article('39', { paragraph: 2 }),
  },
  terminate: {
    label: '终止',
    help: '申请人死亡或者终止后无人承受，或者因同一违法行为被采取刑事强制措施的。',
    ...handling,
    to: 'ended',
    asks: ['terminationGround', 'terminationNote'],
    issues: 'terminationDecision',
    approvedBy: ['reconsiderationHead'],
    article: law.article('41'),
  },
  terminateUnresolved: {
    label: '中止满60日原因未消除，终止',
    help: '只适用于因死亡、丧失行为能力、组织终止的中止。',
    ...handling,
    to: 'ended',
    asks: ['terminationNote'],
    closes: 'suspended',
    issues: 'terminationDecision',
    approvedBy: ['reconsiderationHead'],
    offered: waitsForSuccessor,
    article: law.article('41', { item: 5 }),
  },
  transfer: {
    label: '移送其他复议机关',
    help: '由上级复议机关审理的，移送；2023年以前接到应由其他机关受理的申请，7个工作日内转送。',
    by: 'reconsideration',
    from: ['examined', 'heard'],
    to: 'transferred',
    asks: ['transferredTo', 'transferGround'],
    issues: 'transferLetter',
    approvedBy: ['reconsiderationHead'],
    needs: {
      conditions: [
        {
          unmet: '不属于本机关管辖的，决定不予受理并告知有管辖权的机关，不再转送',
          holds: ({ facts }: Reconsideration) => facts.transferGround === 'higher',
          during: since2024,
          article: law.article('30', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('38'),
  },
} as const satisfies Acts
