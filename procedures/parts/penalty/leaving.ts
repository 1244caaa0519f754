/** How a case leaves us before a decision: to another organ, to the judicial organs, or because nobody is left (25, 27). */
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import { type Acts, anyHead, enforcing } from './case.ts'
import { officersEnough } from './filing.ts'

const before = ['filed', 'concluded', 'notified', 'heard'] as const

export const leavingActs = {
  forward: {
    label: '移送有管辖权的机关',
    help: '不属于本机关管辖的，移送有管辖权的机关；两个以上机关都有管辖权的，由最先立案的管辖（第二十五条）。',
    ...enforcing,
    from: ['clue', 'filed', 'concluded'],
    to: 'transferred',
    asks: ['transferTo'],
    issues: 'transferLetter',
    approvedBy: [anyHead],
    article: law.article('25'),
  },
  replaceOfficers: {
    label: '更换办案人员',
    help: '有人回避、调离时更换；仍须两人以上持证。',
    ...enforcing,
    from: [...before],
    asks: ['officers'],
    approvedBy: [anyHead],
    needs: { conditions: [officersEnough] },
    article: law.article('42'),
  },
  transferCrime: {
    label: '移送司法机关',
    help: '违法行为涉嫌犯罪的，应当及时移送，不得以行政处罚代替刑事处罚（第二十七条）。',
    ...enforcing,
    from: [...before],
    to: 'transferred',
    asks: ['transferTo'],
    mayGive: ['transferReceipt', 'files'],
    issues: 'crimeLetter',
    approvedBy: [anyHead],
    article: law.article('27'),
  },
  end: {
    label: '终止调查',
    help: '公民死亡、法人或者其他组织终止且没有承受人，调查无法继续的，经负责人批准终止。',
    ...enforcing,
    from: [...before],
    to: 'ended',
    asks: ['endReason'],
    approvedBy: [anyHead],
    article: market.article('47'),
  },
} as const satisfies Acts
