/** Stories of 矛盾纠纷调解: most end in an agreement that is kept, some late, some at a court, a few not at all. */
import { days as calendarDays, months } from '../procedure/term.ts'
import { type Chance, chanceOf } from './chance.ts'
import { holders, units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { type Dispute, type DisputeKind, disputes, failedNotes, mediationNotes, revisitNotes } from './dispute-texts.ts'
import { organisationOf, partyOf } from './names.ts'
import { openingDays } from './spread.ts'
import { letterId, type Part, type Story, type StoryPlan, signature, type Telling } from './story.ts'

const procedure = 'mediation'
type Form = 'people' | 'administrative' | 'judicial'

/** How many of 3,600 each unit has, in which form, over what. */
interface Share {
  readonly unit: string
  readonly of: number
  readonly form: Form
  readonly kinds: Partial<Record<DisputeKind, number>>
}
const rural = { neighbour: 30, family: 14, land: 24, labour: 6, injury: 8, contract: 6, traffic: 5, other: 7 }
const urban = { neighbour: 32, family: 16, property: 20, labour: 8, injury: 7, contract: 8, consumer: 4, other: 5 }
const people = (unit: string, of: number, kinds: Share['kinds']): Share => ({ unit, of, form: 'people', kinds })
const administrative = (unit: string, of: number, kinds: Share['kinds']): Share => ({
  unit,
  of,
  form: 'administrative',
  kinds,
})
const shares: readonly Share[] = [
  people('guyu', 330, urban),
  people('lixia', 290, urban),
  people('xiaoman', 310, rural),
  people('mangzhong', 240, rural),
  people('bailu', 250, rural),
  people('qiufen', 220, rural),
  people('shuangjiang', 200, rural),
  people('jingzhe', 230, rural),
  people('xinya', 110, urban),
  people('huaiyin', 100, urban),
  people('mailang', 90, rural),
  people('luhua', 90, rural),
  people('justice', 90, { contract: 30, labour: 20, medical: 10, traffic: 20, other: 20 }),
  { unit: 'justice', of: 130, form: 'judicial', kinds: { contract: 40, traffic: 25, family: 20, injury: 15 } },
  administrative('market', 280, { consumer: 80, contract: 15, other: 5 }),
  administrative('labour', 190, { labour: 100 }),
  administrative('housing', 140, { property: 80, contract: 20 }),
  administrative('police', 180, { injury: 50, neighbour: 30, traffic: 20 }),
  administrative('resources', 80, { land: 100 }),
  administrative('health', 50, { medical: 100 }),
]

/** @param scale 1 for the whole county; a test takes less. */
export const mediationPlans = (days: DemonstrationDays, seed: string, scale: number): readonly StoryPlan[] => [
  ...shares.flatMap(share => {
    const chance = chanceOf(`${seed}/${share.unit}/${share.form}`)
    return openingDays(days, chance, Math.round(share.of * scale), { lately: 1.5 }).map(opens => ({
      procedure,
      unit: share.unit,
      opens,
      tell: (telling: Telling) => mediation(telling, share),
    }))
  }),
  ...dueAroundToday(days),
]

/** On every working day of the fortnights around today something falls due, on the desks of the printed accounts too. */
const dueAroundToday = (days: DemonstrationDays): StoryPlan[] => {
  const busy = ['guyu', 'xiaoman', 'luhua', 'market'] as const
  return Array.from({ length: 30 }, (_, n) => days.later(days.today, n - 14))
    .filter(day => days.isWorkingDay(day))
    .flatMap((due, n) => {
      const unit = busy[n % busy.length] ?? 'guyu'
      const share = shares.find(candidate => candidate.unit === unit)
      const accepted = days.startFor(due, unit === 'market' ? calendarDays(30) : months(1))
      if (!share || !accepted || accepted > days.last) return []
      return [{ procedure, unit, opens: accepted, tell: (telling: Telling) => undecided(telling, share) }]
    })
}

function* mediation(telling: Telling, share: Share): Story {
  const { chance, days } = telling
  const dispute = yield* registered(telling, share)
  const accepts = days.workingDays(telling.opens, chance.whole(0, 3))
  const ending = chance.weighted({ agreed: 88, failed: 6.5, withdrawn: 1.5, declined: 2, handedOver: 1.6, police: 0.4 })
  if (ending === 'declined') {
    const declineReason = chance.weighted({ refused: 60, outside: 25, elsewhere: 15 })
    yield { act: 'decline', on: accepts, fields: { declineReason } }
    return
  }
  yield* accepted(telling, share, accepts)
  if (ending === 'handedOver') {
    yield {
      act: 'handOver',
      on: days.workingDays(accepts, chance.whole(1, 6)),
      fields: {
        handedTo: chance.one(['县劳动人事争议仲裁委员会', '县人民法院诉讼服务中心', '县医疗纠纷人民调解委员会']),
        handOverReason: '双方愿意到更适宜的机构处理，已说明去向和材料清单。',
      },
    }
    return
  }
  const pace = chance.weighted({ quick: 55, usual: 33, extended: 6, late: 6 })
  const worked = yield* mediated(telling, share, accepts, pace)
  if (ending === 'agreed') yield* agreed(telling, dispute, worked)
  else if (ending === 'failed') yield* failed(telling, worked)
  else if (ending === 'withdrawn') yield { act: 'withdraw', on: worked }
  else yield* turnedToPolice(telling, worked)
}

/** Registered and accepted; then nobody has found the time. */
function* undecided(telling: Telling, share: Share): Story {
  yield* registered(telling, share)
  yield* accepted(telling, share, telling.opens)
}

interface Registered extends Dispute {
  readonly yuan: number | undefined
}

function* registered({ chance, unit, opens }: Telling, { form, kinds }: Share): Part<Registered> {
  const kind = chance.weighted(kinds)
  const dispute: Dispute = chance.one(disputes[kind])
  const place = placeOf(unit, chance)
  const yuan = dispute.amount && Math.round(chance.whole(...dispute.amount) / 10) * 10
  const source = chance.weighted(
    form === 'judicial' ? { court: 100 } : { applied: 55, screened: 25, initiated: 10, petition: 5, transferred: 5 },
  )
  yield {
    act: 'register',
    on: opens,
    fields: {
      receivedOn: opens,
      source,
      ...handedBy[source],
      form,
      kind,
      place,
      parties: parties(kind, chance),
      summary: told(dispute.summary, place, yuan),
      ...(yuan ? { amount: yuan } : {}),
    },
  }
  return { summary: dispute.summary, agreement: told(dispute.agreement, place, yuan), yuan }
}

const handedBy: Partial<Record<string, { handedBy: string }>> = {
  petition: { handedBy: '云岭县信访局' },
  transferred: { handedBy: '云岭县公安局' },
  court: { handedBy: '云岭县人民法院' },
}
const placeOf = (unit: string, chance: Chance): string => {
  const towns = units.filter(({ places }) => places)
  const own = units.find(({ id }) => id === unit)
  const where = own?.places ? own : chance.one(towns)
  const place = chance.one(where.places ?? [])
  return where.kind === 'township' || where.kind === 'subdistrict' ? `${where.shortName}${place}` : where.name.slice(6)
}
const parties = (kind: DisputeKind, chance: Chance) => {
  const against = ['consumer', 'property', 'labour', 'medical'].includes(kind) && chance.happens(0.7)
  const second = against ? organisationOf(chance) : partyOf(chance)
  const more = kind === 'family' && chance.happens(0.4) ? [partyOf(chance)] : []
  return [partyOf(chance), second, ...more]
}
const told = (text: string, place: string, yuan: number | undefined): string =>
  text.replaceAll('{place}', place).replaceAll('{amount}', String(yuan ?? ''))

function* accepted({ chance, unit }: Telling, _: Share, on: string): Part<void> {
  const able = holders.filter(holder => holder.unit === unit && holder.duties.includes('mediation'))
  yield {
    act: 'accept',
    on,
    fields: {
      willing: 'willing',
      mediators: chance.one(able).name,
      mediatorsBy: chance.weighted({ assigned: 75, chosen: 25 }),
      ...(chance.happens(0.15) ? { invited: '楼栋长、村（居）民代表', invitationAgreed: true } : {}),
    },
  }
}

/** Mediation itself. Returns the day on which it comes to something. */
function* mediated(
  { chance, days }: Telling,
  { form }: Share,
  accepts: string,
  pace: 'quick' | 'usual' | 'extended' | 'late',
): Part<string> {
  const term = form === 'administrative' ? calendarDays(30) : months(1)
  const due = days.due(accepts, term)
  if (pace === 'quick') return days.workingDays(accepts, chance.whole(0, 5))
  const first = days.workingDays(accepts, chance.whole(2, 7))
  yield { act: 'record', on: first, fields: { records: [note(chance, first)] } }
  if (pace === 'usual') return days.working(days.later(first, chance.whole(2, 18)))
  if (pace === 'late') return days.workingDays(due, chance.whole(2, 15))
  const asked = days.workingDays(due, -chance.whole(2, 4))
  yield {
    act: form === 'administrative' ? 'extendAdministrative' : 'extend',
    on: asked,
    fields: { extensionAgreed: true },
    reason: chance.one(['须等待鉴定意见', '一方当事人在外务工，约定返乡后再调解', '涉及多户，须逐户核实']),
  }
  // The head of the unit signs within the term, sooner or later.
  yield signature(days.workingDays(asked, chance.whole(0, 2)))
  return days.workingDays(due, chance.whole(2, 16))
}
const note = (chance: Chance, on: string) => ({ on, note: chance.one(mediationNotes) })

function* agreed(telling: Telling, dispute: Registered, on: string): Story {
  const { chance, days } = telling
  const written = dispute.yuan !== undefined || chance.happens(0.6)
  const performDue = chance.happens(0.35) ? on : days.later(on, chance.whole(5, 45))
  yield {
    act: 'agree',
    on,
    fields: {
      agreementForm: written ? 'written' : 'oral',
      agreedOn: on,
      ...(written ? { signedOn: on, sealedOn: on } : {}),
      agreement: dispute.agreement,
      performDue,
      records: [note(chance, on)],
      ...(dispute.yuan ? { agreementAmount: dispute.yuan } : {}),
    },
  }
  if (written && chance.happens(0.06)) yield* confirmed(telling, on)
  const late = chance.happens(0.06)
  const due = days.due(performDue, calendarDays(15))
  const revisits = late
    ? days.workingDays(due, chance.whole(2, 12))
    : days.working(days.later(performDue, chance.whole(1, 14)))
  const performed = chance.weighted({ full: 93, partly: 5, none: 2 })
  yield {
    act: 'revisit',
    on: revisits > due && !late ? due : revisits,
    fields: { performed, revisitNote: performed === 'full' ? chance.one(revisitNotes) : unperformed[performed] },
  }
  yield { act: 'close', on: days.workingDays(revisits, chance.whole(0, 6)), fields: { charged: false } }
}
const unperformed = {
  partly: '已履行一部分，余款约定下月付清，已提醒按期履行。',
  none: '至今未履行，已督促，并告知可以就协议向人民法院起诉。',
} as const

/** 司法确认: asked within thirty days, and answered before the revisit is told of. */
function* confirmed({ chance, days }: Telling, agreedOn: string): Story {
  const applied = days.workingDays(agreedOn, chance.whole(0, 2))
  yield {
    act: 'applyConfirmation',
    on: applied,
    fields: { jointly: true, aboutStatus: false, court: '云岭县人民法院' },
  }
  const replied = days.workingDays(applied, 1)
  yield { act: 'recordCourtReply', on: replied, fields: { courtReply: 'accepted' } }
  yield {
    act: 'recordRuling',
    on: days.workingDays(replied, 2),
    fields: { ruling: 'confirmed', rulingNumber: `（${agreedOn.slice(0, 4)}）云演民特${chance.whole(1, 400)}号` },
  }
}

function* failed({ chance, days }: Telling, on: string): Story {
  const ended = yield {
    act: 'fail',
    on,
    fields: { records: [{ on, note: chance.one(failedNotes) }] },
  }
  const served = days.workingDays(on, chance.whole(0, 3))
  yield {
    act: 'serveFailureNotice',
    on: served,
    service: {
      letter: letterId(ended, 'failureNotice'),
      recipient: '各方当事人',
      on: served,
      way: chance.one(['直接送达', '邮寄送达']),
    },
  }
}

function* turnedToPolice({ days }: Telling, on: string): Story {
  yield {
    act: 'reportEscalation',
    on,
    fields: { escalationReport: '双方扬言报复，已向云岭县公安局派出所报告并请求协助劝解。' },
  }
  yield { act: 'turnToPolice', on: days.workingDays(on, 1), fields: { crime: 'publicOrder' } }
}
