import type { CheckRule, Fault } from '../finding.ts'
import type { Place, ReportDocument } from '../report-document.ts'

const basis = '《党政机关公文处理工作条例》第九条'

/**
 * A 报告 has a title, a number, an addressee, a signature and a date (公文条例 article 9; GB/T 9704-2012, 7.3). Texts on
 * web pages often lose them, so each is a warning, shown where the element next to it stands.
 */
export const formalElements: CheckRule = document => {
  const { title, documentNumber, addressee, signature, date, parts, body } = document
  const start = title ?? firstPlace(document)
  const lastPart = parts.at(-1)?.heading
  if (!start || parts.length < 2) return []
  const end: Place = lastPart ?? start
  const faults: Fault[] = []
  const say = (severity: Fault['severity'], at: Place, absent: readonly (string | false)[], right: string): void => {
    const names = absent.filter(Boolean)
    if (names.length > 0) faults.push({ severity, at, wrong: `没有${names.join('、')}`, right: `${right}（${basis}）` })
  }
  say('warning', start, [!title && '标题'], '标题由发文机关名称、事由和文种组成')
  say(
    'hint',
    addressee ?? documentNumber ?? start,
    [!documentNumber && '发文字号', !addressee && '主送机关'],
    '报送的文本应有；只供公布的文本可以略去',
  )
  say('warning', signature ?? end, [!signature && '发文机关署名', !date && '成文日期'], '在文末补写')
  return body.length > 3 ? faults : []
}

const firstPlace = ({ body }: ReportDocument): Place | null => {
  const first = body[0]
  return first ? { line: first.number, from: 0, to: Math.min(first.text.length, 40) } : null
}
