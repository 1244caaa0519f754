/** 讨论和决定: who speaks, who votes, and what the result may open. */
import type { CaseToOpen } from '../../../src/procedure/procedure.ts'
import { localOrgansLaw as organs } from '../../../statutes/local-organs-law.ts'
import { majorDecisionRegulation as decision } from '../../../statutes/major-decision-regulation.ts'
import { partyGroupWorkRegulation as party } from '../../../statutes/party-group-work-regulation.ts'
import {
  type Acts,
  calledForAppointments,
  facts,
  type Gate,
  type Item,
  inSession,
  local,
  voters,
  votes,
} from './agenda.ts'

/** However it is decided, for or against. */
const votedInPartyGroup: Gate = {
  unmet: '党组会议应当表决',
  holds: (c, input) => facts(input).kind !== 'partyGroup' || c.facts.method === 'vote',
  article: party.article('表决'),
}
const headGivesReasons: Gate = {
  unmet: '拟作决定与多数人意见不一致的，行政首长应当在会上说明理由',
  holds: c =>
    c.facts.method !== 'head' ||
    c.facts.againstMajority === false ||
    (c.facts.againstMajority === true && Boolean(c.facts.headReasons)),
  article: decision.article('30'),
}

export const deliberation = {
  discuss: {
    label: '记录讨论',
    help: '按先后记录发言，主持人末位发言；涉及本人及其亲属的成员回避，不发言、不表决。',
    by: 'meetingSecretary',
    from: 'scheduled',
    to: 'discussed',
    asks: ['speeches'],
    mayGive: ['recused', 'recusalReason'],
    reads: ['meeting'],
    needs: {
      conditions: [
        inSession,
        calledForAppointments,
        {
          unmet: '主要负责人应当末位发言',
          // One who withdraws does not speak at all.
          holds: (c, input) =>
            c.facts.speeches?.at(-1)?.who === facts(input).chair ||
            (c.facts.recused ?? []).includes(facts(input).chair ?? ''),
          article: decision.article('30'),
        },
        {
          unmet: '发言的不是到会成员',
          holds: (c, input) =>
            (c.facts.speeches ?? []).every(({ who }) => (facts(input).present ?? []).includes(who ?? '')),
          article: local,
        },
        {
          unmet: '回避的成员不得参加讨论',
          holds: c => (c.facts.speeches ?? []).every(({ who }) => !(c.facts.recused ?? []).includes(who ?? '')),
          article: party.article('回避'),
        },
        {
          unmet: '有成员回避的，写明理由',
          holds: c => (c.facts.recused ?? []).length === 0 || Boolean(c.facts.recusalReason),
          article: party.article('回避'),
        },
        {
          unmet: '不同意见应当记明要点',
          holds: c => (c.facts.speeches ?? []).every(({ opinion, words }) => opinion !== 'disagree' || Boolean(words)),
          article: decision.article('30'),
        },
      ],
    },
    article: decision.article('30'),
  },
  pass: {
    label: '通过',
    help: '党组会议表决，赞成超过应到会成员半数；政府会议由行政首长在集体讨论的基础上决定，与多数意见不一致的在会上说明理由。',
    by: 'meetingSecretary',
    from: 'discussed',
    to: 'passed',
    asks: ['method', 'decision'],
    mayGive: ['agreed', 'opposed', 'abstained', 'againstMajority', 'headReasons', 'responsible', 'opens'],
    reads: ['meeting'],
    needs: {
      conditions: [
        inSession,
        votedInPartyGroup,
        {
          unmet: '赞成应当超过应到会成员的半数',
          holds: (c, input) => c.facts.method !== 'vote' || (c.facts.agreed ?? 0) * 2 > (facts(input).due ?? []).length,
          article: party.article('表决'),
        },
        {
          unmet: '票数之和应当等于到会并参加表决的成员数',
          holds: (c, input) => c.facts.method !== 'vote' || votes(c) === voters(c, input),
          article: party.article('表决'),
        },
        headGivesReasons,
      ],
    },
    opensCases: (c, { on }) => followUp(c, on),
    article: organs.article('77'),
  },
  reject: {
    label: '不予通过',
    help: '写明决定；所涉案件据此办理。',
    by: 'meetingSecretary',
    from: 'discussed',
    to: 'rejected',
    asks: ['method', 'decision'],
    mayGive: ['agreed', 'opposed', 'abstained', 'againstMajority', 'headReasons'],
    reads: ['meeting'],
    needs: {
      conditions: [
        inSession,
        votedInPartyGroup,
        headGivesReasons,
        {
          unmet: '赞成已超过应到会成员的半数，应当为通过',
          holds: (c, input) =>
            c.facts.method !== 'vote' || (c.facts.agreed ?? 0) * 2 <= (facts(input).due ?? []).length,
          article: party.article('表决'),
        },
        {
          unmet: '票数之和应当等于到会并参加表决的成员数',
          holds: (c, input) => c.facts.method !== 'vote' || votes(c) === voters(c, input),
          article: party.article('表决'),
        },
      ],
    },
    article: organs.article('77'),
  },
} as const satisfies Acts

/** What the decision opens, in the unit made responsible for it. */
function followUp(c: Item, on: string): readonly CaseToOpen[] {
  const unitId = c.facts.responsible ?? c.origin
  const { title, decision: words } = c.facts
  if (c.facts.opens === 'decision')
    return [
      {
        procedure: 'major-decision',
        act: 'propose',
        unit: unitId,
        fields: {
          title,
          proposedOn: on,
          source: 'leader',
          kind: 'other',
          outsideRegulation: false,
          organ: c.unit,
          study: words,
          outsideCatalogue: '经会议讨论决定启动',
        },
      },
    ]
  if (c.facts.opens === 'consultation')
    return [
      {
        procedure: 'consultation',
        act: 'prepare',
        unit: unitId,
        fields: { startedOn: on, topic: title, purpose: 'other', draft: words, explanation: words, contact: '见公告' },
      },
    ]
  return []
}
