/** 补正 (第三十条): the content is looked at within seven working days, correction asked for once, and what silence means. */

import { findClock, firstDone, letterServed } from '../../src/procedure/case-view.ts'
import type { ActInput } from '../../src/procedure/procedure.ts'
import { inForce, localTerm, workingDays } from '../../src/procedure/term.ts'
import { disclosureRegulation2019 as law } from '../../statutes/disclosure-regulation.ts'
import { type DisclosureCase, waits } from './disclosure-fields.ts'

export const correctionInterval = {
  label: '等待申请人补正',
  effect: 'restart',
  clocks: ['reply'],
  article: law.article('30'),
} as const

export const correctionClocks = {
  contentCheck: {
    label: '审查申请内容，一次性告知补正',
    owedBy: 'authority',
    from: 'receivedOn',
    metBy: ['accept', 'requestCorrection'],
    term: inForce({ since: '2019-05-15', term: workingDays(7), article: law.article('30') }),
    // The former regulation (article 21) asked for correction without a term.
    when: (c: DisclosureCase) => (c.facts.receivedOn ?? '') >= law.inForce.from,
    article: law.article('30'),
  },
  correction: {
    label: '申请人补正',
    owedBy: 'party',
    from: 'correctionAskedOn',
    until: 'correctBy',
    metBy: ['correct'],
    term: localTerm(
      'disclosure-request.correction',
      '补正期限',
      workingDays(10),
      '条例只要求“合理期限”，参照行政复议法第三十一条的10日（工作日）',
    ),
    article: law.article('30'),
  },
} as const

export const correctionActs = {
  requestCorrection: {
    label: '告知补正',
    help: '收到申请之日起7个工作日内一次性告知，写明事项和合理期限；答复期限自收到补正之日重新起算。',
    by: 'handling',
    from: ['examining', 'handling'],
    to: 'handling',
    asks: ['correctionMatters'],
    mayGive: ['correctBy'],
    sets: 'correctionAskedOn',
    opens: 'correction',
    issues: 'correctionNotice',
    needs: {
      conditions: [
        {
          unmet: '收到申请已超过7个工作日，不得再要求补正，答复期限照常计算',
          holds: (c: DisclosureCase, { on }: ActInput) => on <= (findClock(c, 'contentCheck')?.due ?? on),
          article: law.article('30'),
        },
        {
          unmet: '已经告知过补正：应当一次性告知',
          holds: (c: DisclosureCase) => firstDone(c, 'requestCorrection') === undefined,
          article: law.article('30'),
        },
        {
          unmet: '补正期限应当在今天以后',
          holds: (c: DisclosureCase, { on }: ActInput) => c.facts.correctBy === undefined || c.facts.correctBy > on,
          article: law.article('30'),
        },
      ],
    },
    article: law.article('30'),
  },
  correct: {
    label: '补正',
    by: 'public',
    from: 'handling',
    asks: ['correction'],
    closes: 'correction',
    offered: (c: DisclosureCase) => waits(c, 'correction'),
    article: law.article('30'),
  },
  excuseLateCorrection: {
    label: '认可逾期补正的正当理由',
    help: '申请人有正当理由的，另定合理期限；已视为放弃的，恢复办理。',
    by: 'handling',
    from: ['handling', 'ended'],
    to: 'handling',
    asks: ['correctionExcuse', 'correctBy'],
    sets: 'correctionAskedOn',
    offered: (c: DisclosureCase) => waits(c, 'correction'),
    article: law.article('30'),
  },
} as const

export const correctionAbandoned = {
  label: '逾期不补正，视为放弃申请',
  expired: 'correction',
  effectiveOn: 'nextDay',
  from: 'handling',
  to: 'ended',
  outcome: 'uncorrected',
  // Nobody gives up an application by silence to a notice that never reached him.
  when: (c: DisclosureCase) => waits(c, 'correction') && letterServed(c, 'correctionNotice'),
  article: law.article('30'),
} as const
