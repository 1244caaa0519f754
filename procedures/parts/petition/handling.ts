/**
 * 办理 (第二十四条、第二十八条至第三十四条): hearing the petitioner, finding out, asking other units, extending, settling by
 * agreement, the written opinion and seeing that it is carried out.
 */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { law, type PetitionCase, type PetitionCondition } from './case.ts'
import { withoutInterest } from './triage.ts'

const handling = { by: 'handling', from: 'handling' } as const
const asPetition = ({ facts }: PetitionCase): boolean => facts.way === 'petition' || facts.formerMatter !== undefined
const asSuggestion = ({ facts }: PetitionCase): boolean => facts.matter === 'suggestion'
const asDuty = ({ facts }: PetitionCase): boolean => facts.way === 'duty'

/** The other ways have rules of their own; an undecided one may yet become the sixth. */
const sixthWay = {
  when: '按信访程序办理（第三十一条第六项）',
  test: (c: PetitionCase) => c.facts.way === 'petition' || c.facts.formerMatter !== undefined,
} as const
export const petitionSteps = {
  heard: { label: '听取信访人陈述', need: sixthWay, exempt: 'never', article: law.article('31', { item: 6 }) },
  investigated: { label: '调查核实', need: sixthWay, exempt: 'never', article: law.article('31', { item: 6 }) },
  hearing: { label: '听证', need: 'may', exempt: 'never', article: law.article('31', { item: 6 }) },
} as const

const recusalDecided: PetitionCondition = {
  unmet: '信访人申请回避，尚未作出决定',
  holds: ({ facts }) => facts.recusalAsked === undefined || facts.recusalDecision !== undefined,
  article: law.article('28', { paragraph: 3 }),
}
const told: PetitionCondition = {
  unmet: '受理告知书（告知书）尚未送达信访人',
  holds: ({ facts, letters }) =>
    facts.contactUnclear === true ||
    letters.some(({ key, served }) => ['acceptanceNotice', 'routeNotice'].includes(key) && served.length > 0),
  article: law.article('23'),
}
/** The lead unit waits for those it asked, but not for ever: whoever is overdue and was urged holds nothing up. */
const jointOpinionsIn: PetitionCondition = {
  unmet: '会办单位尚未全部回复；逾期且已督办仍不回复的，方可先行答复',
  holds: (c, { on }) =>
    c.referrals
      .filter(({ returnedOn }) => returnedOn === null)
      .every(({ id }) => {
        const due = c.clocks.find(({ key }) => key === `jointOpinion#${id}`)?.due
        return due !== undefined && due !== null && due < on && (c.acts.urge?.dates.at(-1) ?? '') > due
      }),
  article: law.article('24'),
}
const reviewerNamed: PetitionCondition = {
  unmet: '请填写复查机关：本系统内的选单位，本系统以外的填名称',
  holds: ({ facts, unit }) => (facts.reviewer ?? facts.reviewerOutside) !== undefined && facts.reviewer !== unit,
  article: law.article('35'),
}
const reviewerNotAccused: PetitionCondition = {
  unmet: '被检举、揭发的单位不得作为复查机关',
  holds: ({ facts }) => !(facts.accusedUnits ?? []).includes(facts.reviewer ?? ''),
  article: law.article('30', { paragraph: 3 }),
}

export const handlingActs = {
  hearPetitioner: {
    label: '听取陈述',
    help: '当面、电话或者视频听取信访人陈述事实和理由，如实记录。',
    ...handling,
    asks: ['statement'],
    settles: 'heard',
    article: law.article('31', { item: 6 }),
  },
  investigate: {
    label: '调查核实',
    help: '写明核实了什么、向谁核实、认定的事实。',
    ...handling,
    asks: ['investigation'],
    mayGive: ['files'],
    settles: 'investigated',
    article: law.article('31', { item: 6 }),
  },
  holdHearing: {
    label: '举行听证',
    help: '重大、复杂、疑难的可以举行听证；这一环节的听证时间计入办理期限。',
    ...handling,
    asks: ['hearingNote'],
    settles: 'hearing',
    article: law.article('31', { item: 6 }),
  },
  askJointUnits: {
    label: '征求会办单位意见',
    help: '涉及几个单位的，由本单位牵头，各会办单位分别计时。被检举的单位不得作为会办单位。',
    ...handling,
    refers: 'jointOpinion',
    article: law.article('24'),
  },
  giveJointOpinion: {
    label: '提出会办意见',
    help: '在期限内向牵头单位提出书面意见；不属于本单位职责的，说明理由。',
    by: 'jointHandling',
    in: 'referral',
    from: 'anyOpen',
    returns: 'jointOpinion',
    article: law.article('24'),
  },
  decide: {
    label: '出具处理意见书',
    help: '载明请求、事实和理由、处理意见及依据：支持、解释说明或者不予支持；告知30日内可以请求复查。由单位主要负责人签发。',
    ...handling,
    to: 'opined',
    offered: asPetition,
    asks: ['finding', 'opinion', 'basis'],
    mayGive: ['reviewer', 'reviewerOutside'],
    sets: 'decidedOn',
    issues: 'opinion',
    approvedBy: ['unitHead'],
    needs: {
      settled: ['heard', 'investigated'],
      conditions: [told, withoutInterest, recusalDecided, jointOpinionsIn, reviewerNamed, reviewerNotAccused],
    },
    article: law.article('32'),
  },
  answerDuty: {
    label: '答复履行职责情况',
    help: '写明依法作出的处理或者不能处理的理由；不服的，依法申请行政复议或者提起行政诉讼，不走复查复核。',
    ...handling,
    to: 'closed',
    offered: asDuty,
    asks: ['reply'],
    mayGive: ['routeCase'],
    issues: 'dutyReply',
    approvedBy: ['unitHead'],
    needs: { conditions: [told, withoutInterest, recusalDecided, jointOpinionsIn] },
    article: law.article('31', { item: 5 }),
  },
  answerSuggestion: {
    label: '回复建议意见',
    help: '科学合理、具有现实可行性的，采纳或者部分采纳；未采纳的，说明理由。',
    ...handling,
    to: 'closed',
    offered: asSuggestion,
    asks: ['adoption', 'reply'],
    issues: 'suggestionReply',
    needs: { conditions: [jointOpinionsIn] },
    article: law.article('29'),
  },
  extend: {
    label: '延长办理期限',
    help: '情况复杂的，期限届满前经本单位主要负责人批准，延长不超过30日；延期告知书在原期限内送达信访人，方才生效。',
    ...handling,
    offered: asPetition,
    extends: 'handling',
    issues: 'extensionNotice',
    article: law.article('34'),
  },
  reconcile: {
    label: '调解、和解达成一致',
    help: '裁量权范围内，经双方同意调解，或者引导自愿和解；达成一致的，制作协议书后办结。',
    ...handling,
    to: 'closed',
    offered: (c: PetitionCase) => !asSuggestion(c),
    asks: ['agreementKind', 'bothAgreed', 'agreement'],
    mayGive: ['agreementFiles'],
    needs: {
      conditions: [
        {
          unmet: '调解、和解须经争议双方同意',
          holds: ({ facts }: PetitionCase) => facts.bothAgreed === true,
          article: law.article('33'),
        },
      ],
    },
    article: law.article('33'),
  },
  serve: {
    label: '送达文书',
    help: '填写送达的文书、收件人、日期、方式和凭证。处理意见书、复查意见书自送达之日起计30日。',
    by: 'handling',
    from: ['informing', 'handling', 'opined', 'closed'],
    serves: 'any',
    article: law.article('35'),
  },
  recordExecution: {
    label: '登记执行情况',
    help: '支持信访请求的，督促有关机关、单位执行，写明结果。',
    by: 'handling',
    from: ['opined', 'closed'],
    offered: ({ facts }: PetitionCase) => facts.finding === 'support',
    asks: ['execution'],
    sets: 'executedOn',
    article: law.article('32', { paragraph: 2 }),
  },
  reportBack: {
    label: '提交办结报告',
    help: '交办的事项，在指定日期以前向交办单位反馈结果。',
    by: 'handling',
    from: ['handling', 'opined', 'closed'],
    offered: ({ facts }: PetitionCase) => facts.reportBackBy !== undefined,
    asks: ['report'],
    article: law.article('22', { item: 3 }),
  },
  offerAid: {
    label: '告知救助和法律援助',
    help: '生活确有困难的，告知或者帮助申请社会救助；需要的，告知法律援助。由本人选择，不作为办理的条件。',
    ...handling,
    asks: ['aid'],
    article: law.article('37', { paragraph: 2 }),
  },
  changeOfficers: {
    label: '更换办理人员',
    help: '与信访事项、信访人有直接利害关系的，自行回避。',
    ...handling,
    asks: ['officers', 'interested'],
    needs: { conditions: [withoutInterest] },
    article: law.article('28', { paragraph: 3 }),
  },
  askRecusal: {
    label: '信访人申请回避',
    by: 'public',
    from: 'handling',
    asks: ['recusalAsked'],
    article: law.article('28', { paragraph: 3 }),
  },
  decideRecusal: {
    label: '决定是否回避',
    help: '有直接利害关系的应当回避，并更换办理人员；决定以前不出具处理意见。',
    by: 'unitHead',
    from: 'handling',
    offered: ({ facts }: PetitionCase) => facts.recusalAsked !== undefined,
    asks: ['recusalDecision'],
    mayGive: ['officers'],
    needs: {
      conditions: [
        {
          unmet: '同意回避的，请填写更换后的办理人员',
          holds: ({ facts }: PetitionCase, { fields }: ActInput) =>
            facts.recusalDecision !== 'granted' || fields.officers !== undefined,
          article: law.article('28', { paragraph: 3 }),
        },
      ],
    },
    article: law.article('28', { paragraph: 3 }),
  },
  withdraw: {
    label: '信访人撤回',
    by: 'public',
    from: 'anyOpen',
    to: 'closed',
    mayGive: ['withdrawal'],
    article: law.article('17'),
  },
} as const
