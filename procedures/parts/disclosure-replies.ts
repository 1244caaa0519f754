/** The reply (articles 36 to 39): one act for each group of 表三, with what each ending asks for besides. */
import type { ActInput } from '../../src/procedure/procedure.ts'
import type { Article } from '../../src/procedure/statute.ts'
import { disclosureRegulation2019 as law } from '../../statutes/disclosure-regulation.ts'
import { thirdPartyConditions } from './disclosure-consultations.ts'
import { type DisclosureCase, waits } from './disclosure-fields.ts'
import type { DisclosureOutcome } from './disclosure-outcomes.ts'
import { awaitsPayment } from './disclosure-volume.ts'

// Every reply: reviewed, all opinions back, nothing awaited of the applicant; signed, numbered and issued at once.
const replying = {
  by: 'handling',
  from: 'handling',
  to: 'answered',
  sets: 'repliedOn',
  issues: 'reply',
  approvedBy: ['disclosureHead'],
} as const
const replyNeeds = (...conditions: readonly ReplyCondition[]) => ({
  settled: ['review'] as const,
  returned: ['thirdParty', 'jointMaker', 'outsideJointMaker', 'otherBody'] as const,
  conditions: [
    { unmet: '等待申请人补正期间不作答复', holds: c => !waits(c, 'correction'), article: law.article('30') },
    { unmet: '等待申请人缴纳信息处理费期间不作答复', holds: c => !awaitsPayment(c), article: law.article('42') },
    ...conditions,
  ] as readonly ReplyCondition[],
})
interface ReplyCondition {
  readonly unmet: string
  readonly holds: (c: DisclosureCase, input: ActInput) => boolean
  readonly article: Article
}
/** What one of the outcomes of an act asks for besides. */
const whenEnding =
  (outcome: DisclosureOutcome) =>
  (unmet: string, no: Parameters<typeof law.article>[0], holds: (c: DisclosureCase) => boolean): ReplyCondition => ({
    unmet,
    holds: (c, input) => input.outcome !== outcome || holds(c),
    article: law.article(no),
  })

/** The acts that answer a request: each of them meets the term of the reply. */
export const replies = ['disclose', 'refuse', 'cannotProvide', 'notProcess', 'answerOtherwise'] as const

export const replyActs = {
  disclose: {
    label: '答复：予以公开、部分公开',
    help: '能够当场答复的当场答复。已主动公开的告知获取方式和途径；能够区分处理的提供可以公开的内容。',
    ...replying,
    asks: ['answer'],
    mayGive: ['provided', 'whereToFind', 'withheldPart', 'grounds', 'thirdPartyDecision'],
    needs: replyNeeds(
      {
        unmet: '保密审查结论不是“不涉及国家秘密”，不得公开；含有国家秘密的只能部分公开',
        holds: (c: DisclosureCase, { outcome }: ActInput) =>
          c.facts.secrecy === 'clear' || (c.facts.secrecy === 'secret' && outcome === 'partial'),
        article: law.article('17'),
      },
      ...thirdPartyConditions,
      whenEnding('alreadyPublic')('须写明获取信息的方式、途径', '36', c => Boolean(c.facts.whereToFind)),
      whenEnding('partial')('须写明不予公开的部分和理由', '37', c => Boolean(c.facts.withheldPart)),
    ),
    article: law.article('36'),
  },
  refuse: {
    label: '答复：不予公开',
    help: '说明理由和依据；能够区分处理的，应当部分公开。',
    ...replying,
    approvedBy: ['disclosureHead', 'unitHead'],
    asks: ['grounds'],
    mayGive: ['answer', 'thirdPartyDecision'],
    needs: replyNeeds(
      whenEnding('stateSecret')('保密审查未认定含有国家秘密', '14', c => c.facts.secrecy === 'secret'),
      whenEnding('thirdPartyRights')('尚未书面征求第三方意见', '32', c => c.acts.askThirdParty !== undefined),
      whenEnding('thirdPartyRights')(
        '第三方同意公开或者逾期未提出意见的，须写明仍不公开的理由',
        '32',
        c => c.acts.thirdPartyObjects !== undefined || Boolean(c.facts.thirdPartyDecision),
      ),
    ),
    article: law.article('36', { item: 3 }),
  },
  cannotProvide: {
    label: '答复：无法提供',
    help: '信息不存在的须有检索记录；不属于本机关的，能够确定负责机关的告知其名称和联系方式。',
    ...replying,
    asks: ['grounds'],
    mayGive: ['answer', 'rightBody'],
    needs: replyNeeds(
      whenEnding('notHeld')('信息不存在的，须先检索并留存检索记录', '36', c => c.steps.search !== undefined),
      whenEnding('stillUnclear')('未经申请人补正，不得以补正后仍不明确答复', '30', c => c.acts.correct !== undefined),
    ),
    article: law.article('36'),
  },
  notProcess: {
    label: '答复：不予处理',
    help: '信访、举报、投诉告知相应渠道；公开出版物告知获取途径；重复申请写明此前的答复。',
    ...replying,
    approvedBy: ['disclosureHead', 'unitHead'],
    asks: ['grounds'],
    mayGive: ['answer', 'whereToFind', 'earlierRequest', 'earlierNumber'],
    needs: replyNeeds(
      whenEnding('repeated')('须写明此前的申请或者答复文号', '36', c =>
        Boolean(c.facts.earlierRequest || c.facts.earlierNumber),
      ),
      whenEnding('excessive')('须先要求申请人说明理由', '35', c => c.acts.askVolumeReason !== undefined),
    ),
    article: law.article('39'),
  },
  answerOtherwise: {
    label: '答复：其他处理',
    help: '只用于不能归入以上各类的情形，写明理由。',
    ...replying,
    asks: ['answer', 'grounds'],
    needs: replyNeeds(),
    article: law.article('36'),
  },
} as const
