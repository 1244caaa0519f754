/** 公众参与、听证、专家论证、风险评估、公平竞争审查 (条例第十四条至第二十四条)。 */
import { findClock } from '../../../src/procedure/case-view.ts'
import { days } from '../../../src/procedure/term.ts'
import { fairCompetitionReviewRegulation as competition } from '../../../statutes/fair-competition-review-regulation.ts'
import { majorDecisionRegulation as law } from '../../../statutes/major-decision-regulation.ts'
import { exceptionExplained, touchesMarket } from '../fair-competition.ts'
import type { Acts, Clocks, Steps } from './decision.ts'

export const participationSteps = {
  participation: {
    label: '公众参与',
    need: 'always',
    exempt: { grounds: { secret: '依法不予公开的决策事项' }, by: 'governmentHead' },
    article: law.article('14'),
  },
  hearing: {
    label: '听证',
    need: {
      when: '法律、法规、规章规定应当听证，或者直接涉及切身利益、存在较大分歧',
      test: c => c.facts.hearingDuty !== false || c.facts.closeInterest !== false,
    },
    exempt: {
      grounds: {
        otherwise: '没有应当听证的规定，已以公开征求意见、座谈等方式充分听取意见',
        secret: '依法不予公开的决策事项',
      },
      by: 'governmentHead',
    },
    article: law.article('16'),
  },
  expertise: {
    label: '专家论证',
    need: { when: '专业性、技术性较强', test: c => c.facts.specialised !== false },
    exempt: { grounds: { argued: '同一事项已经论证，论证意见仍然适用' }, by: 'governmentHead' },
    article: law.article('19'),
  },
  risk: {
    label: '风险评估',
    need: { when: '可能对社会稳定、公共安全等造成不利影响', test: c => c.facts.riskPossible !== false },
    exempt: { grounds: { assessed: '已按照有关规定评估、测评，不作重复评估' }, by: 'governmentHead' },
    article: law.article('22'),
  },
  fairCompetition: {
    label: '公平竞争审查',
    need: touchesMarket,
    exempt: 'never',
    article: competition.article('18'),
  },
} as const satisfies Steps

export const participationClocks = {
  hearingPapers: {
    label: '听证材料送达',
    owedBy: 'authority',
    kind: 'before',
    from: 'hearingOn',
    metBy: ['serveHearingPapers'],
    term: days(7),
    article: law.article('16'),
  },
} as const satisfies Clocks

export const participationActs = {
  completeParticipation: {
    label: '公众参与完成',
    help: '公开征求意见办结、特定群体已沟通协商、意见已归纳研究。征求意见一般不少于三十日，在意见征集中办理。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    asks: ['consultation', 'opinionsUsed'],
    mayGive: ['groupsHeard'],
    settles: 'participation',
    reads: ['consultation'],
    needs: {
      conditions: [
        {
          unmet: '公开征求意见尚未办结，或者不是为本决策征求的意见',
          holds: (c, { linked }) => {
            const held = linked('consultation')
            return held?.outcome === 'answered' && (held.facts as { subject?: string }).subject === c.id
          },
          article: law.article('15'),
        },
        {
          unmet: '涉及特定群体利益的，应当与相关人民团体、社会组织和群众代表沟通协商',
          holds: c => c.facts.specialGroups === false || Boolean(c.facts.groupsHeard),
          article: law.article('14'),
        },
      ],
    },
    article: law.article('18'),
  },
  scheduleHearing: {
    label: '安排听证会',
    help: '参加人名单提前公布；材料在听证会七日前送达，因此最早在八日以后。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    asks: ['hearingOn', 'hearingPlace', 'participants'],
    issues: 'hearingNotice',
    needs: {
      filled: ['draft'],
      conditions: [
        {
          unmet: '听证会日期应当留足送达材料的七日',
          holds: (c, { on }) => (findClock(c, 'hearingPapers')?.due ?? '') >= on,
          article: law.article('16'),
        },
      ],
    },
    article: law.article('16'),
  },
  serveHearingPapers: {
    label: '送达听证材料',
    help: '决策草案、说明和依据，七日前送达全部听证参加人；逾期送达的重新安排日期。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    sets: 'papersServedOn',
    needs: {
      filled: ['hearingOn'],
      conditions: [
        {
          unmet: '材料应当在听证会七日前送达，请重新安排听证会日期',
          holds: (c, { on }) => on <= (findClock(c, 'hearingPapers')?.due ?? ''),
          article: law.article('16'),
        },
      ],
    },
    article: law.article('16'),
  },
  holdHearing: {
    label: '举行听证会',
    help: '承办单位介绍，参加人陈述、质证、辩论，对记录确认签字。办理日期即听证会日期。',
    by: 'hearing',
    in: { field: 'undertaker' },
    from: 'drafting',
    asks: ['hearingRecord', 'recordSigned'],
    mayGive: ['files'],
    settles: 'hearing',
    needs: {
      filled: ['papersServedOn'],
      conditions: [
        {
          unmet: '听证会应当在通知的日期举行，日期变动的重新安排',
          holds: (c, { on }) => on === c.facts.hearingOn,
          article: law.article('17'),
        },
        {
          unmet: '听证记录应当由参加人确认、签字',
          holds: c => c.facts.recordSigned === true,
          article: law.article('17'),
        },
      ],
    },
    article: law.article('17'),
  },
  hearExperts: {
    label: '专家论证',
    help: '论证必要性、可行性、科学性；专家、专业机构应当署名、盖章，不得有直接利害关系。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    asks: ['experts', 'expertOpinion'],
    mayGive: ['files'],
    settles: 'expertise',
    needs: {
      conditions: [
        {
          unmet: '不得选择有直接利害关系的专家、专业机构',
          holds: c => (c.facts.experts ?? []).every(({ interested }) => interested === 'none'),
          article: law.article('20'),
        },
        {
          unmet: '论证意见应当署名、盖章',
          holds: c => (c.facts.experts ?? []).every(({ signed }) => signed === 'signed'),
          article: law.article('19'),
        },
      ],
    },
    article: law.article('19'),
  },
  assessRisk: {
    label: '风险评估',
    help: '听取有关部门意见，明确风险点，提出防范措施和处置预案。风险不可控的不得作出决策。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    asks: ['riskAssessor', 'riskReport', 'risk'],
    mayGive: ['files'],
    settles: 'risk',
    article: law.article('23'),
  },
  reviewCompetition: {
    label: '公平竞争审查',
    help: '涉及经营者经济活动的，由市场监督管理部门会同承办单位审查；未经审查或者不符合的不得出台。',
    by: 'fairCompetitionReview',
    in: { field: 'fairReviewer' },
    from: 'drafting',
    asks: ['fairConclusion', 'operatorsHeard'],
    mayGive: ['exceptionReasons'],
    settles: 'fairCompetition',
    needs: { filled: ['firstFairReview'], conditions: [exceptionExplained] },
    article: competition.article('14'),
  },
  sendFairReview: {
    label: '送公平竞争审查',
    help: '一并附承办单位初审意见。',
    by: 'drafting',
    in: { field: 'undertaker' },
    from: 'drafting',
    asks: ['firstFairReview', 'fairReviewer'],
    needs: { filled: ['draft'] },
    article: competition.article('14'),
  },
} as const satisfies Acts
