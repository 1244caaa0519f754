/** 立项、起草、送审。 */
import { fairCompetitionReviewRegulation as competition } from '../../../statutes/fair-competition-review-regulation.ts'
import { officialDocumentsRegulation as papers } from '../../../statutes/official-documents-regulation.ts'
import { stateCouncil37Of2018 as making } from '../../../statutes/state-council-37-2018.ts'
import { stateCouncil80Of2016 as openness } from '../../../statutes/state-council-80-2016.ts'
import { stateCouncil115Of2018 as review } from '../../../statutes/state-council-115-2018.ts'
import { allowedContent, necessaryDocument } from '../content-prohibitions.ts'
import { attributeGiven, policyNotPublic } from '../disclosure-attribute.ts'
import { fairlyCompetitive, touchesMarket } from '../fair-competition.ts'
import { departmentFoundLawful } from '../legality-review.ts'
import { type Acts, departmentDraft, isPolicy, local, ofCounty, type Steps } from './document.ts'

export const preparationSteps = {
  evaluation: {
    label: '评估论证',
    need: {
      when: '县级以上人民政府的文件，以及其他重要文件',
      test: c => ofCounty(c) || c.facts.important !== false,
    },
    exempt: 'never',
    article: making.article('(四)'),
  },
  publicComment: {
    label: '公开征求意见',
    need: {
      when: '县级以上人民政府的文件，以及涉及群众切身利益或者对权利义务有重大影响的文件',
      test: c => ofCounty(c) || c.facts.majorImpact !== false,
    },
    exempt: {
      grounds: { secret: '依法需要保密', urgent: '应对突发事件或者执行上级紧急命令、决定，来不及征求意见' },
      by: 'unitHead',
    },
    article: making.article('(五)'),
  },
  fairCompetition: {
    label: '公平竞争审查',
    need: touchesMarket,
    exempt: 'never',
    article: competition.article('18'),
  },
  unitOpinions: {
    label: '征求部门意见',
    need: { when: '涉及其他部门职权', test: c => c.facts.otherUnits !== false },
    exempt: 'never',
    article: papers.article('19'),
  },
  disclosureReview: {
    label: '不公开审查',
    need: policyNotPublic,
    exempt: 'never',
    article: openness.article('一(一)'),
  },
  departmentReview: {
    label: '部门审核机构合法性审核',
    need: { when: '部门起草、经政府同意印发', test: departmentDraft },
    exempt: 'never',
    article: review.article('(四)'),
  },
} as const satisfies Steps

export const preparationActs = {
  initiate: {
    label: '立项',
    help: '制定机关须是行政机关或者法律、法规授权的组织；内设机构、临时机构和派出机构不得制定。',
    by: 'drafting',
    in: 'origin',
    from: 'new',
    to: 'drafting',
    asks: [
      'title',
      'initiatedOn',
      'issuer',
      'issuerKind',
      'nature',
      'basis',
      'necessity',
      'bindsPublic',
      'repeats',
      'mergeable',
      'copies',
      'policy',
      'important',
      'majorImpact',
      'specialised',
      'touchesMarket',
      'otherUnits',
    ],
    mayGive: ['earlier', 'files'],
    needs: {
      conditions: [
        {
          unmet: '不得以部门内设机构名义制发',
          holds: c => c.facts.issuerKind !== 'internal',
          article: making.article('(一)'),
        },
        {
          unmet: '临时机构、议事协调机构和部门派出机构不得制定行政规范性文件',
          holds: c => c.facts.issuerKind !== 'temporary' && c.facts.issuerKind !== 'dispatched',
          article: local,
        },
        {
          unmet: '不涉及公民、法人和其他组织权利义务的文件，不按行政规范性文件办理',
          holds: c => c.facts.bindsPublic !== false,
          article: review.article('(三)'),
        },
        {
          unmet: '重新发布、修改或者废止的，应当指明所涉现行文件',
          holds: c => c.facts.nature === 'make' || Boolean(c.facts.earlier),
          article: local,
        },
        ...necessaryDocument,
      ],
    },
    article: making.article('(二)'),
  },
  declareUrgent: {
    label: '适用紧急程序',
    help: '仅限应对突发事件，或者执行上级机关的紧急命令、决定需要立即制定实施的。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    track: 'urgent',
    asks: ['urgency'],
    approvedBy: ['unitHead'],
    article: review.article('(五)'),
  },
  draft: {
    label: '起草',
    help: '逐项确认没有禁止的内容；拟稿时确定公开属性，政策性文件同步拟定解读方案。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    asks: ['draft', 'addsPowers', 'setsSanctions', 'addsConditions', 'harmsRights', 'disclosure'],
    mayGive: ['disclosureReason', 'interpretationPlan', 'files'],
    article: making.article('(一)'),
  },
  evaluate: {
    label: '评估论证',
    help: '写明必要性、可行性、合理性和可能影响；专业性、技术性较强的听取专家意见。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    asks: ['evaluation'],
    mayGive: ['experts', 'files'],
    settles: 'evaluation',
    needs: {
      conditions: [
        {
          unmet: '专业性、技术性较强的，应当听取专家意见',
          holds: c => c.facts.specialised === false || Boolean(c.facts.experts),
          article: making.article('(四)'),
        },
      ],
    },
    article: making.article('(四)'),
  },
  reviewDisclosure: {
    label: '审查不公开理由',
    help: '政策性文件拟不主动公开的，报批前由本单位政务公开机构审查。',
    by: 'disclosureReview',
    in: 'origin',
    from: 'drafting',
    asks: ['disclosureOpinion'],
    settles: 'disclosureReview',
    needs: { filled: ['disclosure', 'disclosureReason'] },
    article: openness.article('一(一)'),
  },
  departmentReview: {
    label: '部门审核机构审核',
    help: '部门起草、经政府同意印发的，先由部门审核机构审核，再送政府审核机构。',
    by: 'legalityReview',
    in: 'origin',
    from: 'drafting',
    asks: ['departmentOpinion', 'departmentFindings'],
    settles: 'departmentReview',
    needs: { filled: ['draft'] },
    offered: departmentDraft,
    article: review.article('(四)'),
  },
  submit: {
    label: '送审',
    help: '必经环节办完、内容禁区逐项确认后送审。',
    by: 'drafting',
    in: 'origin',
    from: 'drafting',
    to: 'submitted',
    needs: {
      settled: [
        'evaluation',
        'publicComment',
        'fairCompetition',
        'unitOpinions',
        'disclosureReview',
        'departmentReview',
      ],
      returned: ['unitOpinion'],
      filled: ['draft', 'disclosure'],
      conditions: [
        ...allowedContent,
        ...attributeGiven,
        fairlyCompetitive,
        departmentFoundLawful,
        {
          unmet: '政策性文件应当同步拟定解读方案',
          holds: c => !isPolicy(c) || Boolean(c.facts.interpretationPlan),
          article: openness.article('二'),
        },
      ],
    },
    article: making.article('(六)'),
  },
  terminate: {
    label: '终止制定',
    help: '签发以前可以终止；写明理由。',
    by: 'drafting',
    in: 'origin',
    from: ['drafting', 'submitted', 'reviewing', 'reviewed', 'tabled', 'adopted'],
    to: 'abandoned',
    asks: ['terminationReason'],
    article: making.article('(二)'),
  },
} as const satisfies Acts
