import { span, trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'

/** 培训人数达1200余人次: heads or visits? Source: 人 and 人次 are two measures; a figure is stated in one. */
export const personsAndTimes: CheckRule = ({ figures, body }) =>
  figures
    .filter(({ unit }) => unit === '人次')
    .flatMap(figure => {
      const plain = body.find(({ number }) => number === figure.line)?.plain ?? ''
      if (!plain.slice(figure.clause.from, figure.from).includes('人数')) return []
      return [
        {
          severity: 'error',
          at: trimmed(plain, span(figure.clause, figure)),
          wrong: '“人数”与“人次”混用',
          right: '同一人多次参加的，写“人次”并去掉“人数”；按人计的，写“人”',
        },
      ]
    })
