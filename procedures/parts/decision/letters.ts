/** 文书 of a major decision. */
import { dateInWords } from '../../../src/procedure/date-in-words.ts'
import { type Decision, fields } from './decision.ts'

const day = (date: string | undefined) => (date ? dateInWords(date) : '（未定）')
const legalityWords = fields.legality.options

export const decisionLetters = {
  hearingNotice: {
    label: '听证会公告',
    register: 'hearing',
    title: '重大行政决策听证会公告',
    recipient: 'public',
    body: (c: Decision) => [
      `就“${c.facts.title ?? ''}”决策草案，定于${day(c.facts.hearingOn)}在${c.facts.hearingPlace ?? ''}举行听证会。`,
      `听证参加人：${(c.facts.participants ?? []).map(({ group }) => group).join('、')}。`,
      '听证材料在听证会七日前送达参加人。听证会公开举行，可以旁听。',
    ],
  },
  reviewOpinion: {
    label: '合法性审查意见书',
    register: 'opinion',
    title: '重大行政决策合法性审查意见书',
    recipient: 'unit',
    body: (c: Decision) => [
      `“${c.facts.title ?? ''}”决策草案的送审材料于${day(c.facts.reviewReceivedOn)}合格，现审查完毕。`,
      `审查情况：${c.facts.findings ?? ''}`,
      `审查意见：${c.facts.legality === undefined ? '' : legalityWords[c.facts.legality]}。`,
      '不合法的，不得提交决策机关讨论；未完全采纳的，应当向决策机关说明理由和依据。',
    ],
  },
} as const
