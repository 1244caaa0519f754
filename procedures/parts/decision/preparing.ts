/** 启动、拟订草案、协商有关单位 (条例第十条至第十三条)，以及决定以前的终止。 */
import { majorDecisionRegulation as law } from '../../../statutes/major-decision-regulation.ts'
import { type Acts, local, type Referrals, type Steps } from './decision.ts'
import { terms } from './local-terms.ts'

export const preparationSteps = {
  unitOpinions: {
    label: '协商有关单位意见',
    need: { when: '涉及有关部门、下一级政府的职责', test: c => c.facts.otherUnits !== false },
    exempt: 'never',
    article: law.article('13'),
  },
} as const satisfies Steps

export const preparationReferrals = {
  unitOpinion: {
    label: '征求有关单位意见',
    to: 'unit',
    within: terms.unitOpinion,
    silence: 'none',
    article: law.article('13'),
  },
} as const satisfies Referrals

export const preparationActs = {
  propose: {
    label: '提出决策事项',
    help: '代表建议、政协提案和公民书面建议，由有关单位研究论证后提出。应急处置、政府立法和宏观调控决策不按本程序办理。',
    by: 'drafting',
    in: 'origin',
    from: 'new',
    to: 'proposed',
    asks: ['title', 'proposedOn', 'source', 'kind', 'outsideRegulation', 'organ', 'study'],
    mayGive: ['organKind', 'catalogue', 'outsideCatalogue', 'adjusts', 'files'],
    needs: {
      conditions: [
        {
          unmet: '宏观调控决策、政府立法决策和突发事件应急处置决策不适用本程序',
          holds: c => c.facts.outsideRegulation === false,
          article: law.article('3'),
        },
        {
          unmet: '没有列入年度目录的，写明仍需启动的理由',
          holds: c => Boolean(c.facts.catalogue) || Boolean(c.facts.outsideCatalogue),
          article: law.article('3'),
        },
        {
          unmet: '属于已有决策重大调整的，应当指明所调整的决策',
          holds: c => c.facts.source !== 'adjustment' || Boolean(c.facts.adjusts),
          article: law.article('37'),
        },
      ],
    },
    article: law.article('10'),
  },
  initiate: {
    label: '决定启动',
    help: '决策机关决定启动，同时明确承办单位；两个以上单位承办的明确牵头单位。',
    by: 'assignment',
    from: 'proposed',
    to: 'drafting',
    asks: ['undertaker'],
    mayGive: ['organKind'],
    numbers: 'decision',
    approvedBy: ['governmentHead'],
    copiedTo: ['undertaker'],
    article: law.article('11'),
  },
  decline: {
    label: '决定不启动',
    help: '写明理由，告知提出单位。',
    by: 'assignment',
    from: 'proposed',
    to: 'declined',
    asks: ['declineReason'],
    approvedBy: ['governmentHead'],
    copiedTo: ['origin'],
    article: law.article('10'),
  },
  draft: {
    label: '拟订草案',
    help: '调查研究，梳理有关法律、法规、政策；分歧较大的可以提出两个以上方案。逐项确认哪些环节应当履行。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    asks: [
      'draft',
      'basis',
      'otherUnits',
      'specialGroups',
      'closeInterest',
      'hearingDuty',
      'specialised',
      'riskPossible',
      'touchesMarket',
      'congressMatter',
      'interpretationDue',
    ],
    mayGive: ['alternatives', 'files'],
    article: law.article('12'),
  },
  consultUnits: {
    label: '征求有关单位意见',
    help: '涉及其他部门、下一级政府职责的，逐一征求意见，各自计时。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    refers: 'unitOpinion',
    needs: { filled: ['draft'] },
    article: law.article('13'),
  },
  giveUnitOpinion: {
    label: '反馈意见',
    help: '写明同意或者修改意见及依据。',
    by: 'jointHandling',
    in: 'referral',
    from: 'drafting',
    returns: 'unitOpinion',
    article: law.article('13'),
  },
  settleUnitOpinions: {
    label: '协商完毕',
    help: '不能一致的，写明争议问题、各方意见、理由和依据，提交决定。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    mayGive: ['dissent'],
    settles: 'unitOpinions',
    needs: {
      returned: ['unitOpinion'],
      conditions: [
        {
          unmet: '尚未征求有关单位意见',
          holds: c => c.referrals.some(({ key }) => key === 'unitOpinion'),
          article: law.article('13'),
        },
      ],
    },
    article: law.article('13'),
  },
} as const satisfies Acts

/** Offered after all others. */
export const terminationActs = {
  terminate: {
    label: '终止决策程序',
    help: '作出决定以前，情况变化不再需要的，可以终止；写明理由。',
    by: 'assignment',
    from: ['drafting', 'submitted', 'reviewing', 'reviewed', 'tabled'],
    to: 'terminated',
    asks: ['declineReason'],
    approvedBy: ['governmentHead'],
    article: local,
  },
} as const satisfies Acts
