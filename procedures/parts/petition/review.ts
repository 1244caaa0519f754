/**
 * 复查、复核 (第三十五条、第三十六条): thirty days to ask, thirty days to answer, twice; then the same facts and reasons are not
 * taken up again. The case goes to the desk of the reviewing authority; the unit that gave the opinion keeps sight of it.
 */
import { law, notAfter, type PetitionCase, type PetitionCondition } from './case.ts'

const inTime = (clock: string, unmet: string, article: '35' | '36'): PetitionCondition => ({
  unmet,
  holds: notAfter(clock),
  article: law.article(article),
})
const rereviewInTime: PetitionCondition = {
  unmet: '自收到复查意见之日起30日内请求复核，期限已过',
  holds: (c, input) => notAfter('rereviewRequest')(c, input) && notAfter('outsideRereviewRequest')(c, input),
  article: law.article('36'),
}
const rereviewerNamed: PetitionCondition = {
  unmet: '请填写复核机关：本系统内的选单位，本系统以外的填名称',
  holds: ({ facts, unit }) => (facts.rereviewer ?? facts.rereviewerOutside) !== undefined && facts.rereviewer !== unit,
  article: law.article('36'),
}
const notReturned = (field: 'reviewResult' | 'rereviewResult'): PetitionCondition => ({
  unmet: '撤销并责成重新办理的，请用“撤销，责成重新办理”',
  holds: ({ facts }) => facts[field] !== 'returned',
  article: law.article(field === 'reviewResult' ? '35' : '36'),
})
const anew = {
  organ: ({ facts }: PetitionCase) => facts.answeredBy,
  acceptedOn: (_: PetitionCase, on: string) => on,
} as const
const reviewing = { by: 'petition', from: 'reviewing', approvedBy: ['unitHead'] } as const
const rereviewing = { by: 'petition', from: 'rereviewing', approvedBy: ['unitHead'] } as const

export const reviewActs = {
  requestReview: {
    label: '请求复查',
    by: 'public',
    from: 'opined',
    to: 'reviewing',
    asks: ['reviewRequest'],
    sets: 'reviewRequestedOn',
    derives: { organ: ({ facts, unit }: PetitionCase) => facts.reviewer ?? unit },
    copiedTo: ['answeredBy'],
    needs: {
      conditions: [inTime('reviewRequest', '自收到处理意见书之日起30日内请求复查，期限已过', '35')],
    },
    article: law.article('35'),
  },
  review: {
    label: '出具复查意见书',
    help: '自收到复查请求之日起30日内作出维持或者变更的复查意见，书面答复，并告知30日内可以请求复核。由主要负责人签发。',
    ...reviewing,
    to: 'reviewed',
    offered: ({ facts }: PetitionCase) => facts.reviewer !== undefined,
    asks: ['reviewResult', 'reviewOpinion'],
    mayGive: ['rereviewer', 'rereviewerOutside'],
    sets: 'reviewedOn',
    issues: 'reviewOpinion',
    needs: { conditions: [notReturned('reviewResult'), rereviewerNamed] },
    article: law.article('35'),
  },
  returnByReview: {
    label: '撤销，责成重新办理（复查）',
    help: '原处理意见事实不清或者违反程序的，撤销并退回原办理单位，自当日起重新计60日；写明要重新查清的事项。',
    ...reviewing,
    to: 'handling',
    offered: ({ facts }: PetitionCase) => facts.reviewer !== undefined,
    asks: ['reviewOpinion'],
    sets: 'reviewedOn',
    derives: { ...anew, reviewResult: () => 'returned' as const },
    issues: 'reviewOpinion',
    article: law.article('35'),
  },
  recordOutsideReview: {
    label: '登记外单位的复查意见',
    help: '复查机关不在本系统的，由原办理单位登记其复查意见和信访人收到之日，复核期限从收到之日起算。',
    by: 'handling',
    from: 'reviewing',
    to: 'reviewed',
    offered: ({ facts }: PetitionCase) => facts.reviewer === undefined,
    asks: ['reviewResult', 'reviewOpinion', 'reviewReceivedOn'],
    mayGive: ['rereviewer', 'rereviewerOutside'],
    sets: 'reviewedOn',
    needs: { conditions: [notReturned('reviewResult'), rereviewerNamed] },
    article: law.article('35'),
  },
  recordOutsideReturn: {
    label: '登记外单位撤销并责成重新办理',
    help: '复查、复核机关不在本系统的，登记其决定；自当日起重新计60日。',
    by: 'handling',
    from: ['reviewing', 'rereviewing'],
    to: 'handling',
    offered: (c: PetitionCase) =>
      c.stage === 'reviewing' ? c.facts.reviewer === undefined : c.facts.rereviewer === undefined,
    asks: ['reviewOpinion'],
    derives: { ...anew, reviewResult: () => 'returned' as const },
    article: law.article('35'),
  },
  serveReview: {
    label: '送达复查、复核意见书',
    help: '填写收件人、日期、方式和凭证。请求复核的30日自送达复查意见书之日起算。',
    by: 'petition',
    from: ['handling', 'reviewed', 'closed'],
    offered: ({ letters }: PetitionCase) => letters.some(({ key }) => key.endsWith('reviewOpinion')),
    serves: 'any',
    article: law.article('36'),
  },
  requestRereview: {
    label: '请求复核',
    by: 'public',
    from: 'reviewed',
    to: 'rereviewing',
    asks: ['rereviewRequest'],
    sets: 'rereviewRequestedOn',
    derives: { organ: ({ facts, unit }: PetitionCase) => facts.rereviewer ?? unit },
    copiedTo: ['answeredBy', 'reviewer'],
    needs: { conditions: [rereviewInTime] },
    article: law.article('36'),
  },
  openHearing: {
    label: '决定复核听证',
    help: '复核可以举行听证；听证所需时间不计入30日。',
    by: 'petition',
    from: 'rereviewing',
    opens: 'rereviewHearing',
    article: law.article('36', { paragraph: 2 }),
  },
  closeHearing: {
    label: '复核听证结束',
    help: '填写听证情况和结论；期限从次日起续算。经过听证的复核意见可以依法公示。',
    by: 'petition',
    from: 'rereviewing',
    asks: ['hearingNote'],
    closes: 'rereviewHearing',
    article: law.article('36', { paragraph: 2 }),
  },
  rereview: {
    label: '出具复核意见书',
    help: '自收到复核请求之日起30日内作出。复核终结后，仍以同一事实和理由提出的，不再受理。由主要负责人签发。',
    ...rereviewing,
    to: 'closed',
    offered: ({ facts }: PetitionCase) => facts.rereviewer !== undefined,
    asks: ['rereviewResult', 'rereviewOpinion'],
    sets: 'rereviewedOn',
    issues: 'rereviewOpinion',
    needs: {
      conditions: [
        notReturned('rereviewResult'),
        {
          unmet: '复核听证尚未结束',
          holds: ({ intervals }: PetitionCase) => intervals.every(({ to }) => to !== null),
          article: law.article('36', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('36'),
  },
  returnByRereview: {
    label: '撤销，责成重新办理（复核）',
    help: '撤销原处理意见和复查意见，退回原办理单位，自当日起重新计60日。',
    ...rereviewing,
    to: 'handling',
    offered: ({ facts }: PetitionCase) => facts.rereviewer !== undefined,
    asks: ['rereviewOpinion'],
    sets: 'rereviewedOn',
    derives: { ...anew, rereviewResult: () => 'returned' as const },
    issues: 'rereviewOpinion',
    article: law.article('36'),
  },
  recordOutsideRereview: {
    label: '登记外单位的复核意见',
    help: '复核机关不在本系统的，登记其复核意见；维持或者变更的，信访事项终结。',
    by: 'handling',
    from: 'rereviewing',
    to: 'closed',
    offered: ({ facts }: PetitionCase) => facts.rereviewer === undefined,
    asks: ['rereviewResult', 'rereviewOpinion'],
    sets: 'rereviewedOn',
    needs: { conditions: [notReturned('rereviewResult')] },
    article: law.article('36'),
  },
} as const

export const petitionDeemed = {
  objectionForgone: {
    label: '异议期满，由承办单位办理',
    expired: 'objection',
    effectiveOn: 'nextDay',
    from: 'informing',
    article: law.article('23', { paragraph: 3 }),
  },
  reviewForgone: {
    label: '期满未请求复查',
    expired: 'reviewRequest',
    effectiveOn: 'nextDay',
    from: 'opined',
    to: 'closed',
    outcome: 'answered',
    article: law.article('35'),
  },
  rereviewForgone: {
    label: '期满未请求复核',
    expired: 'rereviewRequest',
    effectiveOn: 'nextDay',
    from: 'reviewed',
    to: 'closed',
    outcome: 'reviewed',
    article: law.article('36'),
  },
  outsideRereviewForgone: {
    label: '期满未请求复核（本系统以外的复查意见）',
    expired: 'outsideRereviewRequest',
    effectiveOn: 'nextDay',
    from: 'reviewed',
    to: 'closed',
    outcome: 'reviewed',
    article: law.article('36'),
  },
} as const
