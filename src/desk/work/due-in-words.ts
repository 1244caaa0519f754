export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'none'
export interface DueInWords {
  readonly text: string
  readonly urgency: Urgency
}

/** What days are called: an answer says whether they are counted as working days. */
export const dayWord = (daysIn: 'day' | 'workingDay'): string => (daysIn === 'workingDay' ? '个工作日' : '日')

/**
 * The days left in words, so that no colour has to say it: 今天到期, 还剩3日, 已逾期2日.
 * @param daysLeft to the due date; negative when overdue, null where there is no date
 * @param unit what the days are: 日 (calendar days) or 个工作日
 * @param stopped the clock stands still (停表)
 */
export const dueInWords = (daysLeft: number | null, unit = '日', stopped = false): DueInWords => {
  if (daysLeft === null) return { text: stopped ? '停表' : '无期限', urgency: 'none' }
  if (daysLeft < 0) return { text: `已逾期${-daysLeft}${unit}`, urgency: 'overdue' }
  if (daysLeft === 0) return { text: '今天到期', urgency: 'today' }
  return { text: `还剩${daysLeft}${unit}`, urgency: daysLeft <= 3 ? 'soon' : 'later' }
}
