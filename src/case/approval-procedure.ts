/** A small procedure for tests of signing: every shape of round, units told, gates that may and may not be passed over. */
import { date, text, unit, units } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'

const article = { local: '试验办法', source: '试验' }
const handling = { by: 'handling', from: 'open', article } as const

export const approvalProcedure = defineProcedure({
  id: 'approval-test',
  label: '试验事项',
  module: '试验',
  about: '试验',
  fields: {
    receivedOn: date('收到日'),
    partners: units('会签单位'),
    adviser: unit('顾问单位'),
    reviewNote: text('审核情况'),
    evidence: text('证据'),
  },
  title: () => '试验事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {},
  acts: {
    register: {
      label: '登记',
      by: 'registration',
      from: 'new',
      to: 'open',
      sets: 'receivedOn',
      mayGive: ['partners', 'adviser', 'reviewNote', 'evidence'],
      article,
    },
    plain: { ...handling, label: '一人签批', approvedBy: ['unitHead'] },
    all: {
      ...handling,
      label: '会签发文',
      approvedBy: [{ all: ['legalityReview', { duty: 'unitHead', of: 'partners' }] }, 'unitHead'],
    },
    any: { ...handling, label: '或签', mayGive: ['adviser'], approvedBy: [{ any: ['deputyHead', 'unitHead'] }] },
    asks: { ...handling, label: '请顾问签', approvedBy: [{ duty: 'unitHead', of: 'adviser' }] },
    advise: { label: '提出意见', by: 'handling', in: { field: 'adviser' }, from: 'open', article },
    tell: { ...handling, label: '通报', copiedTo: ['origin', 'partners'] },
    decide: {
      ...handling,
      label: '决定',
      needs: {
        conditions: [
          {
            unmet: '尚未审核',
            holds: c => c.facts.reviewNote !== undefined,
            override: { by: 'unitHead', clearedBy: 'oversight' },
            article,
          },
          { unmet: '没有证据', holds: c => c.facts.evidence !== undefined, article },
        ],
      },
    },
    decideSigned: {
      ...handling,
      label: '签批后决定',
      needs: {
        conditions: [
          {
            unmet: '尚未审核',
            holds: c => c.facts.reviewNote !== undefined,
            override: { by: 'unitHead', clearedBy: 'oversight' },
            article,
          },
        ],
      },
      approvedBy: ['deputyHead'],
    },
    note: { ...handling, label: '补记', mayGive: ['reviewNote', 'evidence', 'partners'] },
    close: { ...handling, label: '办结', to: 'closed' },
  },
  outcomes: { closed: { label: '办结', by: ['close'], retain: 10 } },
  indicators: {},
  form: [],
  list: [],
  publication: never('试验'),
})
