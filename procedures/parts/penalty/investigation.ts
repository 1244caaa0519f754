/** 调查取证 (articles 40 to 47, 55, 56): certificates shown, recusal, preserved evidence, time left out, the finding. */
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { stateCouncil118Of2018 as threeSystems } from '../../../statutes/enforcement-three-systems.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import {
  type Acts,
  anyHead,
  type Clocks,
  enforcing,
  type Gate,
  type Intervals,
  inside,
  type PenaltyCase,
  times,
  unserved,
} from './case.ts'
import { excludes, extensionRule } from './ministry-rules.ts'

const working = ['filed', 'concluded', 'notified', 'heard'] as const
const otherwise = {
  local: '办案期限的例外',
  source: '法律、法规、规章另有规定的，从其规定（行政处罚法第六十条）',
} as const

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
/** Evidence stands preserved, and nobody has yet decided what becomes of it. */
export const preservationOpen = (c: PenaltyCase): boolean =>
  times(c, 'preserve') > times(c, 'handlePreserved', 'preservationLapsed')

export const investigationIntervals = {
  excluded: { label: '检测、听证、公告等不计入的时间', effect: 'exclude', clocks: ['decision'], article: otherwise },
  suspended: { label: '中止调查', effect: 'suspend', clocks: ['decision'], article: otherwise },
} as const satisfies Intervals

export const investigationClocks = {
  decision: {
    label: '作出处罚决定',
    owedBy: 'authority',
    from: 'filedOn',
    metBy: ['decide', 'decideNoPenalty', 'transferCrime', 'forward', 'end'],
    term: inForce({ since: '2021-07-15', term: days(90), article: law.article('60') }),
    extension: { upTo: days(30), times: 2, approvedBy: 'unitHead', article: otherwise },
    // The law before 2021 set no term; a case filed under it has none.
    when: c => (c.facts.filedOn ?? '') >= law.inForce.from,
    article: law.article('60'),
  },
  preservation: {
    label: '处理先行登记保存的证据',
    owedBy: 'authority',
    from: 'preservedOn',
    metBy: ['handlePreserved'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: days(7), article: formerLaw.article('37') },
      { since: '2021-07-15', term: workingDays(7), article: law.article('56') },
    ),
    article: law.article('56'),
  },
} as const satisfies Clocks

export const investigationDeemed = {
  preservationLapsed: {
    label: '逾期未处理，登记保存自动解除',
    expired: 'preservation',
    effectiveOn: 'nextDay',
    from: [...working],
    when: preservationOpen,
    article: market.article('35'),
  },
} as const

export const investigationActs = {
  investigate: {
    label: '调查取证',
    help: '两人以上持证，主动出示证件，制作笔录；不出示的，当事人有权拒绝（第五十五条）。直接涉及人身自由、生命健康、重大财产权益的全程音像记录。',
    ...enforcing,
    from: 'filed',
    asks: ['investigators', 'certificatesShown', 'investigationKind', 'investigationNote', 'vitalRights'],
    mayGive: ['recording', 'files'],
    needs: {
      conditions: [
        {
          unmet: '调查、检查的执法人员不得少于两人，且不得重复',
          holds: c => new Set(c.facts.investigators ?? []).size >= 2,
          article: law.article('42'),
        },
        {
          unmet: '未主动出示执法证件，当事人有权拒绝接受调查、检查',
          holds: c => c.facts.certificatesShown === true,
          article: law.article('55'),
        },
        {
          unmet: '直接涉及人身自由、生命健康、重大财产权益的现场执法应当全程音像记录，请填写音像记录编号',
          // Read from what is handed in: yesterday's recording is not today's.
          holds: (_, { fields }) => fields.vitalRights !== true || Boolean(fields.recording),
          article: threeSystems.article('(八)'),
        },
        nobodyRecused,
      ],
    },
    article: law.article('55'),
  },
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
  preserve: {
    label: '先行登记保存证据',
    help: '证据可能灭失或者以后难以取得的，经负责人批准；当场清点、开具清单。七个工作日内作出处理，逾期自动解除（第五十六条）。',
    ...enforcing,
    from: 'filed',
    asks: ['preservedItems', 'preservationReason'],
    sets: 'preservedOn',
    issues: 'preservationNotice',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '上次登记保存的证据尚未处理',
          holds: c => !preservationOpen(c),
          article: law.article('56'),
        },
      ],
    },
    article: law.article('56'),
  },
  servePreservation: {
    label: '送达登记保存通知书和清单',
    help: '清单由当事人和办案人员签名，当场交付通知书；拒绝签收的注明并留置。',
    ...enforcing,
    from: [...working],
    serves: 'preservationNotice',
    offered: c => unserved(c, 'preservationNotice'),
    article: law.article('56'),
  },
  handlePreserved: {
    label: '处理登记保存的证据',
    help: '保全、送检、查封扣押、没收、移交或者解除，告知当事人。',
    ...enforcing,
    from: [...working],
    asks: ['preservationResult'],
    offered: preservationOpen,
    article: law.article('56'),
  },
  exclude: {
    label: '开始不计入办案期限的时间',
    help: '检测、听证、公告等时间，法律、法规、规章规定不计入的方可扣除（第六十条）；结束当日办理“恢复计入”。',
    ...enforcing,
    from: [...working],
    asks: ['excludedFor'],
    mayGive: ['termRule'],
    opens: 'excluded',
    needs: {
      conditions: [
        {
          unmet: '本领域的程序规定没有把这段时间排除在办案期限之外；另有规定的，写明条款',
          holds: ({ facts }) => excludes(facts.domain, facts.excludedFor, facts.termRule),
          article: law.article('60'),
        },
      ],
    },
    offered: c => !inside(c, 'excluded'),
    article: otherwise,
  },
  resumeCounting: {
    label: '恢复计入办案期限',
    help: '检测报告送达、听证结束、公告期满之日办理。',
    ...enforcing,
    from: [...working],
    closes: 'excluded',
    offered: c => inside(c, 'excluded'),
    article: otherwise,
  },
  suspend: {
    label: '中止调查',
    help: '有法定情形的，经负责人批准中止；原因消除后立即恢复。',
    ...enforcing,
    from: [...working],
    asks: ['suspensionReason'],
    mayGive: ['termRule'],
    opens: 'suspended',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '本领域的程序规定没有规定中止；另有规定的，写明条款',
          holds: ({ facts }) => extensionRule(facts.domain, facts.termRule) !== undefined,
          article: law.article('60'),
        },
      ],
    },
    offered: c => !inside(c, 'suspended'),
    article: market.article('46'),
  },
  resume: {
    label: '恢复调查',
    help: '中止的原因消除后，立即恢复。',
    ...enforcing,
    from: [...working],
    closes: 'suspended',
    offered: c => inside(c, 'suspended'),
    article: market.article('46'),
  },
  extendDecision: {
    label: '延长办案期限',
    help: '案情复杂的，期满前经负责人批准延长三十日；仍不能决定的，集体讨论后可以再延长一次。',
    ...enforcing,
    from: [...working],
    mayGive: ['termRule'],
    extends: 'decision',
    needs: {
      conditions: [
        {
          unmet: '法律、法规、规章没有规定可以延长办案期限；另有规定的，写明条款',
          holds: ({ facts }) => extensionRule(facts.domain, facts.termRule) !== undefined,
          article: law.article('60'),
        },
        {
          unmet: '再次延长须经负责人集体讨论，请先记录集体讨论',
          holds: c =>
            c.extensions.filter(({ clock }) => clock === 'decision').length === 0 || c.acts.discuss !== undefined,
          article: market.article('64'),
        },
      ],
    },
    article: otherwise,
  },
  orderCorrection: {
    label: '责令改正',
    help: '实施处罚时应当责令当事人改正或者限期改正违法行为（第二十八条）。',
    ...enforcing,
    from: [...working],
    asks: ['correctionOrder'],
    mayGive: ['correctBy'],
    issues: 'correctionOrder',
    article: law.article('28'),
  },
  serveCorrection: {
    label: '送达责令改正通知书',
    help: '填写送达的日期、方式和收件人。',
    ...enforcing,
    from: [...working],
    serves: 'correctionOrder',
    offered: c => unserved(c, 'correctionOrder'),
    article: law.article('28'),
  },
  conclude: {
    label: '调查终结，提出处理意见',
    help: '查明事实，写明证据、条款、裁量基准和理由（第三十四条、第四十条）；违法事实不清、证据不足的，不得给予处罚。',
    ...enforcing,
    from: 'filed',
    to: 'concluded',
    asks: [
      'evidence',
      'monitored',
      'facts',
      'violated',
      'basis',
      'capacity',
      'discretion',
      'benchmark',
      'discretionReason',
      'finedElsewhere',
      'correction',
      'suspectedCrime',
      'serious',
      'publicInterest',
      'entangled',
    ],
    mayGive: ['monitorChecked', 'timeLaw', 'gains', 'refunded', 'reviewRule', 'endedOn', 'grave', 'files'],
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '尚未调查取证',
          holds: c => c.acts.investigate !== undefined,
          article: law.article('54'),
        },
        {
          unmet: '证据须查证属实、取得合法，方可作为认定事实的根据',
          holds: ({ facts }) => (facts.evidence ?? []).every(({ verified }) => verified === true),
          article: law.article('46'),
        },
        {
          unmet: '电子技术监控设备收集的证据未经审核，或者未及时告知当事人，不得作为处罚的证据',
          holds: ({ facts }) => facts.monitored !== true || facts.monitorChecked === true,
          article: law.article('41'),
        },
        nobodyRecused,
      ],
    },
    article: law.article('57'),
  },
  reinvestigate: {
    label: '退回补充调查',
    help: '审核建议补充调查、陈述申辩或者听证提出新事实的，补充调查后重新提出意见。',
    ...enforcing,
    from: ['concluded', 'notified', 'heard'],
    to: 'filed',
    article: law.article('40'),
  },
} as const satisfies Acts
