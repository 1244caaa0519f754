/** 处罚决定公开与撤回 (article 48, 国办发〔2018〕118号): what is to be public within seven days, and taken back within three. */
import { inForce, workingDays } from '../../../src/procedure/term.ts'
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import { stateCouncil118Of2018 as threeSystems } from '../../../statutes/enforcement-three-systems.ts'
import { type Acts, type Clocks, doneSince, type PenaltyCase, penaltyWords, toBePublic } from './case.ts'
import { fields } from './fields.ts'

const after = ['decided', 'closed'] as const
const isPublished = (c: PenaltyCase): boolean => c.acts.publish !== undefined && c.acts.withdraw === undefined
const taken = '（已撤回）'

export const publicityClocks = {
  publicity: {
    label: '公开处罚决定',
    owedBy: 'authority',
    from: 'decidedOn',
    metBy: ['publish'],
    term: inForce({ since: '2018-12-05', term: workingDays(7), article: threeSystems.article('(六)') }),
    when: toBePublic,
    survives: true,
    article: law.article('48'),
  },
  withdrawal: {
    label: '撤回公开的处罚信息',
    owedBy: 'authority',
    from: 'annulledOn',
    metBy: ['withdraw'],
    term: inForce({ since: '2021-07-15', term: workingDays(3), article: law.article('48', { paragraph: 2 }) }),
    when: c => c.acts.publish !== undefined && (c.facts.annulledOn ?? '') >= law.inForce.from,
    survives: true,
    article: law.article('48', { paragraph: 2 }),
  },
} as const satisfies Clocks

export const publicityActs = {
  publish: {
    label: '公开处罚决定',
    help: '具有一定社会影响的决定，七个工作日内公开（第四十八条、国办发〔2018〕118号）。自然人写“某某”；不得含国家秘密、商业秘密、个人隐私。',
    by: 'publication',
    from: [...after],
    asks: ['publicParty', 'publicFacts'],
    derives: {
      publicNumber: c =>
        c.numbers.findLast(({ register }) => register === 'decision' || register === 'ticket')?.text ?? '',
      publicPenalty: penaltyWords,
    },
    offered: c =>
      toBePublic(c) &&
      c.acts.withdraw === undefined &&
      (c.acts.publish === undefined || doneSince(c, 'takeDown', 'publish')),
    needs: {
      conditions: [
        {
          unmet: '处罚决定已被撤销、确认违法或者无效，不得公开',
          holds: c => c.facts.annulment === undefined || c.facts.annulment === 'changed',
          article: law.article('48'),
        },
      ],
    },
    article: law.article('48'),
  },
  takeDown: {
    label: '撤下误公开的信息',
    help: '发现公开内容含有不应公开的信息时，立即撤下；改正后重新公开。',
    by: 'publication',
    from: [...after],
    offered: isPublished,
    article: law.article('50'),
  },
  annul: {
    label: '登记处罚决定被改变',
    help: '决定被变更、撤销、确认违法或者确认无效的，登记依据和日期；已公开的，三日（工作日）内撤回并说明理由。',
    by: 'enforcement',
    from: [...after],
    asks: ['annulment', 'annulledOn', 'annulledBy'],
    needs: {
      conditions: [
        {
          unmet: '改变的日期不得早于决定日期',
          holds: ({ facts }) => (facts.annulledOn ?? '') >= (facts.decidedOn ?? ''),
          article: law.article('75'),
        },
      ],
    },
    article: law.article('75', { paragraph: 2 }),
  },
  withdraw: {
    label: '撤回公开的处罚信息',
    help: '三日（工作日）内撤回处罚决定信息，并公开说明理由（第四十八条）。门户只留下文书号和撤回理由。',
    by: 'publication',
    from: [...after],
    asks: ['withdrawalReason'],
    derives: { publicParty: () => taken, publicFacts: () => taken, publicPenalty: () => taken },
    offered: c => isPublished(c) && c.facts.annulment !== undefined,
    article: law.article('48', { paragraph: 2 }),
  },
} as const satisfies Acts

const shown = ['publicNumber', 'publicParty', 'publicFacts', 'publicPenalty', 'decidedOn', 'withdrawalReason'] as const
const personal = ['party', 'place', 'capacity', 'statement', 'hardship', 'hearingRecord', 'files'] as const

/** A field nobody decided to show is withheld. */
export const penaltyPublication = {
  column: '行政处罚决定公开',
  by: 'publish',
  withdrawnBy: ['takeDown'],
  when: toBePublic,
  // What was suspected (涉嫌) has been found.
  title: (c: PenaltyCase) =>
    c.acts.withdraw ? '行政处罚信息撤回' : `行政处罚：${(c.facts.matter ?? '').replace(/^涉嫌/, '')}`,
  shows: shown,
  withholds: Object.fromEntries(
    (Object.keys(fields) as (keyof typeof fields)[])
      .filter(key => !(shown as readonly string[]).includes(key))
      .map(key => [
        key,
        key === 'matter'
          ? '作为标题显示，撤回后不再显示'
          : (personal as readonly string[]).includes(key)
            ? '个人隐私、商业秘密（行政处罚法第五十条，政府信息公开条例第十五条）'
            : '行政执法案卷信息（政府信息公开条例第十六条第二款）',
      ]),
  ),
  within: 'publicity',
  standing: (c: PenaltyCase) =>
    c.acts.withdraw
      ? '已撤回'
      : c.facts.annulment === undefined
        ? '有效'
        : `已被${fields.annulment.options[c.facts.annulment]}`,
  article: law.article('48'),
} as const
