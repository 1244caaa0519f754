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
  const missing = (
    absent: boolean,
    at: Place,
    wrong: string,
    right: string,
    severity: Fault['severity'] = 'warning',
  ) => {
    if (absent) faults.push({ severity, at, wrong, right: `${right}（${basis}）` })
  }
  missing(!title, firstPlace(document) ?? start, '没有标题', '标题由发文机关名称、事由和文种组成')
  missing(
    !documentNumber,
    addressee ?? start,
    '没有发文字号',
    '补发文字号，如“某府发〔2021〕1号”；未编号的不必补',
    'hint',
  )
  missing(!addressee, documentNumber ?? start, '没有主送机关', '报告应有主送机关；向社会公布的文本可以略去', 'hint')
  missing(!signature, end, '文末没有发文机关署名', '补署名')
  missing(!date, signature ?? end, '没有成文日期', '补成文日期')
  return body.length > 3 ? faults : []
}

const firstPlace = ({ body }: ReportDocument): Place | null => {
  const first = body[0]
  return first ? { line: first.number, from: 0, to: Math.min(first.text.length, 40) } : null
}
