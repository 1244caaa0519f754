/**
 * The amount of a reward (市场监管领域重大违法行为举报奖励暂行办法): five, three or one percent of fine and confiscation by grade,
 * never below a floor, never above a million yuan a case. From half a million on the treasury is asked.
 */
export const grades = { first: '一级', second: '二级', third: '三级' } as const
export type Grade = keyof typeof grades

const percent = { first: 5, second: 3, third: 1 } as const
const floor = { first: 5000, second: 3000, third: 1000 } as const
/** Yuan, of one case. */
export const ceiling = 1_000_000
/** Yuan, from which the treasury of the same level is consulted. */
export const treasuryFrom = 500_000

/** What the measures give for a grade and the fine the report led to; without a fine the least of the grade. Yuan. */
export const standardReward = (grade: Grade, fine: number | undefined): number =>
  Math.min(ceiling, Math.max(floor[grade], Math.round((fine ?? 0) * percent[grade]) / 100))
