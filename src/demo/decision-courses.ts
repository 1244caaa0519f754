/** Stories of 重大行政决策: at every stage on the way, carried out, adjusted, suspended, stopped, refused by the meeting. */
import type { CaseState } from '../case/state.ts'
import type { DemonstrationDays } from './days.ts'
import { decisionsOf, type PlannedDecision, stoppingMeeting } from './decision-calendar.ts'
import { carriedOut } from './decision-execution.ts'
import { draftOf } from './decision-texts.ts'
import { type Part, type Story, type StoryPlan, signed, type Telling } from './story.ts'

export const decisionPlans = (days: DemonstrationDays): readonly StoryPlan[] =>
  decisionsOf(days).map(planned => ({
    procedure: 'major-decision',
    unit: planned.topic.undertaker,
    opens: planned.day.proposed,
    name: planned.name,
    tell: telling => decided(telling, planned),
    opened: (c: CaseState) => (c.procedure === 'major-decision' ? { tell: adjustment } : null),
  }))

function* decided(telling: Telling, planned: PlannedDecision): Story {
  const { days, named } = telling
  const { fate, day, name, topic } = planned
  yield* proposed(telling, planned)
  if (fate === 'proposed') return
  if (fate === 'declined') {
    yield* signed({
      act: 'decline',
      on: day.initiated,
      fields: { declineReason: '选址尚未落实，不具备启动条件，成熟后另行提出。' },
    })
    return
  }
  yield* signed({ act: 'initiate', on: day.initiated, fields: { undertaker: topic.undertaker } })
  yield* prepared(telling, planned)
  if (fate === 'consulting') return
  if (fate === 'terminated') {
    yield* signed({
      act: 'terminate',
      on: days.workingDays(day.closed, 2),
      fields: { declineReason: '公众意见集中反映水质问题，先行实施水质提升，价格调整程序终止。' },
    })
    return
  }
  yield* participated(telling, planned)
  yield* reviewed(telling, planned)
  if (['submitted', 'reviewing', 'reviewed', 'tabled'].includes(fate) || !day.meeting) return
  const agendaItem = named(`item/${name}`).id
  if (fate === 'rejected') {
    yield { act: 'reject', on: day.decided, fields: { agendaItem } }
    return
  }
  yield { act: 'decide', on: day.decided, fields: { agendaItem } }
  if (fate === 'decided') return
  yield* announced(telling, planned)
  if (fate === 'announced') return
  yield* carriedOut(telling, planned, stoppingMeeting(days, planned))
}

function* proposed({ opens, named, days }: Telling, { topic, key }: PlannedDecision): Part<void> {
  const catalogue = named(`catalogue/${opens.slice(0, 4)}`)
  // What came up after the year's catalogue was drawn says why it cannot wait.
  const listed = days.years.some(year => `${year}` === opens.slice(0, 4)) && key !== 'parkingFees'
  yield {
    act: 'propose',
    on: opens,
    fields: {
      title: topic.title,
      proposedOn: opens,
      source: key === 'heating' ? 'deputy' : 'unit',
      kind: topic.kind,
      outsideRegulation: false,
      organ: 'government',
      study: `为了${topic.purpose}，经调研，有必要由县政府作出决策，现行规定允许，所需条件基本具备。`,
      ...(listed
        ? { catalogue: catalogue.id }
        : { outsideCatalogue: '目录公布后，道路泊位周转问题集中反映，需要当年研究。' }),
    },
  }
}

/** The draft, what it calls for, and everybody who is heard but the public. */
function* prepared(telling: Telling, planned: PlannedDecision): Part<void> {
  const { days } = telling
  const { topic, day, fate, key } = planned
  const has = (mark: (typeof topic.marks)[number]) => topic.marks.includes(mark)
  yield {
    act: 'draft',
    on: day.drafted,
    fields: {
      draft: draftOf(topic, '草案'),
      basis: '《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》以及有关行业规定；起草说明附后。',
      otherUnits: topic.others.length > 0,
      specialGroups: has('interest'),
      closeInterest: has('interest'),
      hearingDuty: false,
      specialised: has('technical'),
      riskPossible: has('risk'),
      touchesMarket: has('market'),
      congressMatter: has('congress'),
      interpretationDue: true,
    },
  }
  yield* unitsHeard(telling, planned)
  if (fate === 'terminated') return
  const from = days.workingDays(day.published, 9)
  if (has('market')) yield* competitionReviewed(days.workingDays(from, 1), days)
  if (has('technical')) yield* expertsHeard(days.workingDays(from, 5), topic.purpose)
  if (has('interest')) yield* hearing(telling, days.workingDays(from, 6))
  if (!has('risk') || fate === 'consulting') return
  const on = days.workingDays(from, 8 + (has('interest') ? 8 : 0))
  if (key === 'sorting')
    yield {
      exempts: 'risk',
      ground: 'assessed',
      reason: '上年已按社会稳定风险评估办法委托评估，结论为低风险，情况没有变化，不作重复评估。',
      on,
    }
  else
    yield {
      act: 'assessRisk',
      on,
      fields: {
        riskAssessor: '县社情民意服务中心（演示）',
        riskReport: '主要风险点为部分群众不理解和短期不便；措施为提前公告、设置过渡期和投诉渠道。',
        risk: 'medium',
      },
    }
}
function* unitsHeard({ days }: Telling, { topic, day }: PlannedDecision): Part<void> {
  const asked = days.workingDays(day.drafted, 1)
  const c = yield { act: 'consultUnits', on: asked, referrals: topic.others.map(to => ({ to, receivedOn: asked })) }
  for (const [n, { id }] of c.referrals.entries())
    yield {
      act: 'giveUnitOpinion',
      on: days.workingDays(asked, 3 + n),
      referral: id,
      reply: ['同意。', '同意，建议明确资金渠道。', '同意，个别表述建议修改。'][n % 3] ?? '同意。',
    }
  yield { act: 'settleUnitOpinions', on: days.workingDays(asked, 7) }
}
function* competitionReviewed(on: string, days: DemonstrationDays): Part<void> {
  yield {
    act: 'sendFairReview',
    on,
    fields: { firstFairReview: '经初审，没有限定经营者、设置不合理准入条件的内容。', fairReviewer: 'market' },
  }
  yield {
    act: 'reviewCompetition',
    on: days.workingDays(on, 3),
    fields: { fairConclusion: 'harmless', operatorsHeard: '听取八家经营者和两家行业协会意见，没有异议。' },
  }
}
function* expertsHeard(on: string, purpose: string): Part<void> {
  yield {
    act: 'hearExperts',
    on,
    fields: {
      experts: [
        { name: '省规划设计咨询机构（演示）', field: '规划与工程', interested: 'none', signed: 'signed' },
        { name: '县专家库专家（演示）', field: '公共管理', interested: 'none', signed: 'signed' },
      ],
      expertOpinion: `论证认为方案能够实现${purpose}的目标，建议分年度细化任务；已采纳。`,
    },
  }
}
function* hearing({ days, unit }: Telling, on: string): Part<void> {
  const heldOn = days.workingDays(on, 8)
  yield {
    act: 'scheduleHearing',
    on,
    fields: {
      hearingOn: heldOn,
      hearingPlace: `县政务服务中心听证室（${unit === 'education' ? '三' : '二'}楼）`,
      participants: [
        { group: '直接受影响的居民', count: 'more' },
        { group: '经营者和行业协会', count: 'two' },
        { group: '人大代表、政协委员', count: 'two' },
      ],
    },
  }
  yield { act: 'serveHearingPapers', on }
  yield {
    act: 'holdHearing',
    on: heldOn,
    fields: {
      hearingRecord: '参加人十二人到会十一人。多数赞成，三人对分担和过渡安排提出意见，承办单位逐一回应。',
      recordSigned: true,
    },
  }
}

function* participated({ days, named }: Telling, { key, day, topic }: PlannedDecision): Part<void> {
  yield {
    act: 'completeParticipation',
    on: days.workingDays(day.summarised, 2),
    fields: {
      consultation: named(`consultation/${key}`).id,
      opinionsUsed: used(named(`consultation/${key}`).facts),
      ...(topic.marks.includes('interest')
        ? { groupsHeard: '与妇联、残联、老年人协会和居民代表座谈，意见记入采纳情况。' }
        : {}),
    },
  }
}

const used = (facts: object): string => {
  const { received = 0, adopted = 0 } = facts as { received?: number; adopted?: number }
  if (received === 0) return '期间届满，没有收到意见，草案未作修改；这一情况已经公布。'
  const amended = adopted === 0 ? '均未采纳，草案未作修改' : `采纳和部分采纳${adopted}条，草案据此修改`
  return `收到意见${received}条，${amended}；采纳情况已经公布。`
}

function* reviewed({ days }: Telling, { fate, day }: PlannedDecision): Part<void> {
  yield { act: 'submit', on: day.submitted, fields: { reviewer: 'justice' } }
  if (fate === 'submitted') return
  yield { act: 'acceptForReview', on: day.accepted }
  if (fate === 'reviewing') return
  yield {
    act: 'concludeReview',
    on: day.concluded,
    fields: {
      counselHeard: '县政府法律顾问书面提出两处文字意见，已采纳。',
      legality: 'lawful',
      findings: '属于县政府法定权限，履行了规定程序，内容符合法律、法规、规章和国家政策。',
    },
  }
  if (fate === 'reviewed') return
  yield {
    act: 'table',
    on: day.tabled,
    fields: { adoption: `审查意见全部采纳，修改后于${days.workingDays(day.tabled, -1)}定稿。` },
  }
}

function* announced({ days }: Telling, { day, topic }: PlannedDecision): Part<void> {
  const reports = days.workingDays(day.decided, 2)
  yield { act: 'reportToParty', on: reports, fields: { partyReport: `云岭县委常委会会议（${reports}，演示）` } }
  if (topic.marks.includes('congress'))
    yield {
      act: 'reportToCongress',
      on: days.workingDays(reports, 1),
      fields: { congressReport: '向县人大常委会主任会议报告，同意出台，提出审议意见三条。' },
    }
  yield {
    act: 'interpret',
    on: days.workingDays(reports, 2),
    fields: {
      interpretation: `为什么定：${topic.purpose}。\n定了什么：${topic.measures.join('')}\n公众意见的采纳情况已经随意见征集公布。`,
    },
  }
  yield {
    act: 'announce',
    on: day.announced,
    fields: { decisionText: draftOf(topic, '公布稿'), channels: '县政府门户网站、县政府公报、县融媒体中心' },
  }
}

/** 重大调整 is a decision of its own: started, and being drafted again. */
function* adjustment({ days, opens }: Telling): Story {
  const initiated = days.workingDays(opens, 4)
  yield* signed({ act: 'initiate', on: initiated, fields: { undertaker: 'housing' } })
}
