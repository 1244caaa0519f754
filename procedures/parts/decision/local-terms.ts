/** What the regulation leaves to the place. A jurisdiction sets its own, with the number of its rule. */
import { days, localTerm, months, workingDays } from '../../../src/procedure/term.ts'

export const terms = {
  unitOpinion: localTerm(
    'major-decision.unit-opinion',
    '重大行政决策征求单位意见期限',
    workingDays(7),
    '国家未定；七个工作日为示例，使用前按本地规定填写',
  ),
  archive: localTerm(
    'major-decision.archive',
    '重大行政决策归档期限',
    months(6),
    '条例第三十三条要求及时归档，未定天数；六个月为示例',
  ),
  executionReport: localTerm(
    'major-decision.execution-report',
    '重大行政决策执行情况报告期限',
    days(180),
    '条例第三十四条未定期限；一百八十日为示例，使用前按本地规定填写',
  ),
} as const
