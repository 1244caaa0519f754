/** 交办、签收、退回: who handles it, from which day the term runs, and what the assigning office may decide of it. */

import { choice, date, text, unit, units } from '../../src/procedure/field.ts'
import type { ActInput } from '../../src/procedure/procedure.ts'
import { inForce, localTerm, months, workingDays } from '../../src/procedure/term.ts'
import { deputiesLaw2015, deputiesLaw2025 as law } from '../../statutes/deputies-law.ts'
import { before, byDeputies, local, type Proposal } from './proposal-case.ts'

export const assignmentFields = {
  lead: unit('主办（分办）单位'),
  jointUnits: units('会办单位'),
  copiedTo: units('参阅单位'),
  assignedOn: date('交办日期'),
  handedOn: date('交承办单位日期'),
  returnReason: text('退回理由', { lines: 2 }),
  complexReason: text('涉及面广、处理难度大的理由', { lines: 2 }),
  keyBy: choice('确定重点督办的机关', {
    directors: '人大常委会主任会议',
    chairmen: '政协主席会议',
    government: '政府负责人领衔督办',
  }),
  keyOn: date('确定重点督办日期'),
}

/** The term is counted from the first handing-over, whichever unit it ends up with: article 51 knows no other start. */
const handedOver = (c: Proposal, on: string): string => c.facts.assignedOn ?? on

export const assignmentClocks = {
  objection: {
    label: '提出异议或者签收',
    owedBy: 'unit',
    from: 'handedOn',
    metBy: ['sign', 'sendBack'],
    term: localTerm('proposal.objection', '异议期限', workingDays(5), '各地办理办法为五日至十日，多为五个工作日'),
    article: local,
  },
  reply: {
    label: '答复代表',
    owedBy: 'authority',
    from: 'assignedOn',
    metBy: ['reply', 'withdraw'],
    term: {
      byTrack: {
        usual: inForce(
          { since: '2015-08-29', until: '2025-03-11', term: months(3), article: deputiesLaw2015.article('42') },
          { since: '2025-03-12', term: months(3), article: law.article('51') },
        ),
        complex: inForce(
          { since: '2015-08-29', until: '2025-03-11', term: months(6), article: deputiesLaw2015.article('42') },
          { since: '2025-03-12', term: months(6), article: law.article('51') },
        ),
      },
    },
    norm: { byTrack: { usual: localTerm('proposal.norm', '承诺答复期限', months(2), '本级政府承诺') } },
    when: byDeputies,
    article: law.article('51'),
  },
  localReply: {
    label: '答复提案人（提出机关）',
    owedBy: 'authority',
    from: 'assignedOn',
    metBy: ['reply', 'withdraw'],
    term: {
      byTrack: {
        usual: localTerm('proposal.local-reply', '提案答复期限', months(3), '各地办理办法，一般三个月'),
        complex: localTerm('proposal.local-reply-complex', '疑难提案答复期限', months(6), '各地办理办法，不超过六个月'),
      },
    },
    norm: { byTrack: { usual: localTerm('proposal.norm', '承诺答复期限', months(2), '本级政府承诺') } },
    when: (c: Proposal) => !byDeputies(c),
    article: local,
  },
} as const

export const assignmentActs = {
  assign: {
    label: '交办',
    help: '确定主办单位和会办、参阅单位。退回后重新交办的，答复期限仍自首次交办之日起算。',
    by: 'assignment',
    in: 'origin',
    from: ['registered', 'returned'],
    to: 'assigned',
    asks: ['lead'],
    mayGive: ['jointUnits', 'copiedTo'],
    sets: 'handedOn',
    derives: { assignedOn: handedOver },
    needs: {
      conditions: [
        {
          unmet: '主办单位不能同时会办',
          holds: ({ facts }: Proposal) => !(facts.jointUnits ?? []).includes(facts.lead ?? ''),
          article: local,
        },
      ],
    },
    article: law.article('51'),
  },
  sign: {
    label: '签收',
    help: '属于本单位职责的，签收办理。逾期不提出异议的，视为签收。',
    by: 'handling',
    from: 'assigned',
    to: 'handling',
    article: local,
  },
  sendBack: {
    label: '提出异议退回',
    help: '不属于本单位职责的，在异议期限内说明理由退回交办机构，不得自行转交。',
    by: 'handling',
    from: 'assigned',
    to: 'returned',
    asks: ['returnReason'],
    needs: {
      conditions: [{ unmet: '异议期限已过，不得退回', holds: before('objection'), article: local }],
    },
    article: local,
  },
  treatAsComplex: {
    label: '认定为涉及面广、处理难度大',
    help: '由交办机构在三个月期限届满前认定，适用六个月期限；起算日不变。',
    by: 'assignment',
    in: 'origin',
    from: ['assigned', 'handling', 'drafted'],
    offered: ({ track }: Proposal) => track === 'usual',
    asks: ['complexReason'],
    track: 'complex',
    needs: {
      conditions: [
        {
          unmet: '答复期限已过，不得再适用六个月期限',
          holds: (c: Proposal, input: ActInput) => before(byDeputies(c) ? 'reply' : 'localReply')(c, input),
          article: law.article('51'),
        },
      ],
    },
    article: law.article('51'),
  },
  markKey: {
    label: '列为重点督办',
    help: '人大常委会主任会议、政协主席会议确定的，或者政府负责人领衔督办的。',
    by: 'assignment',
    in: 'origin',
    from: 'anyOpen',
    asks: ['keyBy'],
    sets: 'keyOn',
    article: law.article('52'),
  },
} as const

export const assignmentDeemed = {
  taken: {
    label: '逾期未提出异议，视为签收',
    expired: 'objection',
    effectiveOn: 'lastDay',
    from: 'assigned',
    to: 'handling',
    article: local,
  },
} as const
