/** 回避 (article 43): who is asked about, who decides, and that the investigation goes on meanwhile. */
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import { type Acts, enforcing, type Gate, type PenaltyCase, times, working } from './case.ts'

/** A recusal asked for and not yet decided. The investigation goes on, a decision does not (43). */
export const recusalOpen = (c: PenaltyCase): boolean =>
  times(c, 'askRecusal') > times(c, 'decideRecusal', 'decideHeadRecusal')
const recused = (c: PenaltyCase): string | undefined =>
  c.facts.recusalDecision === 'granted' && !recusalOpen(c) ? c.facts.recusalPerson : undefined
export const nobodyRecused: Gate = {
  unmet: '已经决定回避的人员不得继续办理本案，请先更换办案人员',
  holds: c => ![...(c.facts.officers ?? []), ...(c.facts.investigators ?? [])].some(id => id === recused(c)),
  article: law.article('43'),
}

export const recusalActs = {
  askRecusal: {
    label: '登记回避申请',
    help: '执法人员应当主动回避，当事人有权申请；决定作出之前不停止调查（第四十三条）。',
    ...enforcing,
    from: [...working],
    asks: ['recusalOf', 'recusalBy', 'recusalReason'],
    mayGive: ['recusalPerson'],
    needs: {
      conditions: [
        {
          unmet: '上一件回避申请尚未决定',
          holds: c => !recusalOpen(c),
          article: law.article('43'),
        },
        {
          unmet: '请填写被申请回避的人员',
          holds: (_, { fields }) => fields.recusalOf === 'head' || Boolean(fields.recusalPerson),
          article: law.article('43'),
        },
      ],
    },
    article: law.article('43'),
  },
  decideRecusal: {
    label: '决定回避',
    help: '执法人员、听证主持人的回避，由行政机关负责人决定（第四十三条、第六十四条）。',
    by: 'unitHead',
    from: [...working],
    asks: ['recusalDecision'],
    offered: c => recusalOpen(c) && c.facts.recusalOf !== 'head',
    article: law.article('43'),
  },
  decideHeadRecusal: {
    label: '集体讨论主要负责人的回避',
    help: '主要负责人不能决定自己的回避，由负责人集体讨论决定。',
    by: 'meetingSecretary',
    from: [...working],
    asks: ['recusalDecision'],
    offered: c => recusalOpen(c) && c.facts.recusalOf === 'head',
    article: market.article('4'),
  },
} as const satisfies Acts
