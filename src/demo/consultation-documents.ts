/** Stories of normative documents that take over the result of their consultation and go by an item of the agenda. */
import { dateInWords } from '../procedure/date-in-words.ts'
import { consultedDocumentsOf, documentText, type PlannedDocument } from './consultation-calendar.ts'
import { consultedDocuments } from './consultation-texts.ts'
import type { DemonstrationDays } from './days.ts'
import { fullText } from './document-texts.ts'
import { type Part, type Story, type StoryPlan, signed, type Telling } from './story.ts'

export const consultedDocumentPlans = (days: DemonstrationDays): readonly StoryPlan[] =>
  consultedDocumentsOf(days).map(planned => ({
    procedure: 'normative-document',
    unit: consultedDocuments[planned.key].drafter,
    opens: planned.day.initiated,
    name: planned.name,
    tell: telling => made(telling, planned),
  }))

function* made(telling: Telling, planned: PlannedDocument): Story {
  const { days, named } = telling
  const { key, day } = planned
  yield* drafted(telling, planned)
  if (key === 'contracts') return
  yield {
    act: 'takeConsultation',
    on: days.workingDays(day.summarised, 1),
    fields: { consultation: named(`consultation/${key}`).id },
  }
  yield* reviewed(telling, planned)
  yield { act: 'table', on: day.tabled, fields: { adoption: 'full' } }
  if (!day.meeting || day.meeting.until === 'called') return
  yield* adopted(telling, planned, day.meeting)
}

function* drafted({ days, unit }: Telling, { key, day }: PlannedDocument): Part<void> {
  const { title, purpose, basis, others, touchesMarket } = consultedDocuments[key]
  yield {
    act: 'initiate',
    on: day.initiated,
    fields: {
      title,
      initiatedOn: day.initiated,
      issuer: 'government',
      issuerKind: 'county',
      nature: 'make',
      basis,
      necessity: `为了${purpose}，现有规定不能满足实际需要，有必要制定本文件。`,
      bindsPublic: true,
      repeats: false,
      mergeable: false,
      copies: false,
      policy: true,
      important: true,
      majorImpact: true,
      specialised: false,
      touchesMarket,
      otherUnits: true,
    },
  }
  yield {
    act: 'draft',
    on: day.drafted,
    fields: {
      draft: documentText(key),
      addsPowers: false,
      setsSanctions: false,
      addsConditions: false,
      harmsRights: false,
      disclosure: 'active',
      interpretationPlan: '由起草单位撰写文字解读，与文件同步组织、同步发布。',
    },
  }
  const evaluated = days.workingDays(day.drafted, 1)
  yield { act: 'evaluate', on: evaluated, fields: { evaluation: '经评估，制定本文件必要、可行，实施成本可控。' } }
  if (touchesMarket) {
    const sent = days.workingDays(day.published, 2)
    yield {
      act: 'requestFairReview',
      on: sent,
      fields: { firstFairReview: '经初审，不含有限制、排除竞争的内容。', fairReviewer: 'market' },
    }
    yield {
      act: 'concludeFairReview',
      on: days.workingDays(sent, 4),
      fields: { fairConclusion: 'harmless', operatorsHeard: '书面听取六家经营者意见，没有异议。' },
    }
  }
  const asked = days.workingDays(day.published, 7)
  const c = yield {
    act: 'consult',
    on: asked,
    referrals: others.filter(to => to !== unit).map(to => ({ to, receivedOn: asked })),
  }
  const answered = days.workingDays(asked, 3)
  for (const { id } of c.referrals) yield { act: 'giveOpinion', on: answered, referral: id, reply: '同意。' }
  yield { act: 'settleOpinions', on: days.workingDays(answered, 1), fields: { dissent: 'none' } }
}

function* reviewed({ days }: Telling, { day }: PlannedDocument): Part<void> {
  yield {
    act: 'departmentReview',
    on: days.workingDays(day.summarised, 3),
    fields: { departmentOpinion: 'lawful', departmentFindings: '主体、权限、内容、程序符合规定。' },
  }
  yield { act: 'submit', on: day.submitted }
  yield { act: 'forward', on: days.workingDays(day.submitted, 1), fields: { reviewer: 'justice' } }
  yield {
    act: 'concludeReview',
    on: day.concluded,
    fields: {
      properIssuer: true,
      withinPowers: true,
      lawfulContent: true,
      noSanctions: true,
      rightsKept: true,
      powersKept: true,
      properCourse: true,
      opinion: 'lawful',
      findings: '制定主体适格，未超越权限，内容符合法律、法规和国家政策，程序完备。',
    },
  }
}

function* adopted(
  { days, named }: Telling,
  { name, key }: PlannedDocument,
  meeting: { readonly session: string; readonly heldOn: string },
): Part<void> {
  const { title, purpose, articles } = consultedDocuments[key]
  const adoptedOn = days.workingDays(meeting.heldOn, 1)
  yield {
    act: 'adopt',
    on: adoptedOn,
    fields: {
      meeting: 'executive',
      session: meeting.session,
      agenda: `审议《${title}》`,
      agendaItem: named(`item/${name}`).id,
    },
  }
  const put = days.workingDays(adoptedOn, 1)
  yield* signed({ act: 'signForGovernment', on: put })
  yield { act: 'register', on: put }
  yield { act: 'number', on: put }
  const printed = days.workingDays(put, 1)
  const publishes = days.workingDays(printed, 2)
  const effectiveOn = days.later(publishes, 35)
  const validUntil = days.later(`${Number(effectiveOn.slice(0, 4)) + 5}${effectiveOn.slice(4)}`, -1)
  const draft = fullText(consultedDocuments[key], {
    place: '本县',
    lead: '承办部门',
    from: dateInWords(effectiveOn),
    until: dateInWords(validUntil),
  })
  yield { act: 'print', on: printed, fields: { draft } }
  yield {
    act: 'publish',
    on: publishes,
    fields: {
      channels: '县政府门户网站、县政府公报',
      url: `https://yunling.example/documents/${publishes}`,
      effectiveOn,
      trial: false,
      validUntil,
    },
  }
  yield {
    act: 'interpret',
    on: days.workingDays(publishes, 1),
    fields: {
      interpretation: `一、为什么制定：${purpose}。\n二、主要内容：${articles.join('')}\n三、征求意见中提出的大件配送时间已经采纳。`,
      interpretationUrl: `https://yunling.example/interpretations/${publishes}`,
    },
  }
  const files = days.workingDays(publishes, 4)
  yield {
    act: 'file',
    on: files,
    fields: { filedWith: [{ recipient: 'superiorGovernment' }, { recipient: 'standingCommittee' }] },
  }
  yield {
    act: 'recordFiling',
    on: days.workingDays(files, 6),
    fields: { filingNumber: `演备〔${files.slice(0, 4)}〕88号` },
  }
}
