/** Front page, columns and published records. */
import { html } from 'ghtml'
import { dateInWords } from '../procedure/date-in-words.ts'
import { publicDuty } from '../procedure/duty.ts'
import type { Fields } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { renderPage, type Site } from './page.ts'
import { invitesOn, type PublicEntry, type PublicRecord } from './public-records.ts'

export interface Door {
  readonly address: string
  readonly label: string
  readonly about: string
}

export const frontPage = (
  site: Site,
  doors: readonly Door[],
  latest: readonly (readonly [string, readonly PublicEntry[]])[],
): string =>
  renderPage(site, {
    title: '首页',
    body: html`<h1>${site.name}依法行政公开</h1>
<p class="lead">规范性文件、重大行政决策、意见征集、行政处罚、申请答复和年度报告，由办理系统在法定期限内自动公开。</p>
<ul class="doors">!${doors
      .map(({ address, label, about }) => html`<li><a href="${address}">${label}<span>${about}</span></a></li>`)
      .join('')}</ul>
!${latest
      .map(
        ([column, entries]) => html`<section><h2>${column}</h2>!${renderList(entries)}
<p><a href="/columns/${encodeURIComponent(column)}">更多${column} ›</a></p></section>`,
      )
      .join('')}`,
  })

const renderList = (entries: readonly PublicEntry[]): string =>
  entries.length === 0
    ? '<p class="lead">暂无内容。</p>'
    : html`<ul class="list">!${entries
        .map(
          entry =>
            html`<li><span>!${renderStanding(entry.standing)}<a href="/published/${entry.caseId}">${entry.title}</a>${entry.number ? `　${numberShown(entry.number)}` : ''}</span><time datetime="${entry.publishedOn}">${entry.publishedOn}</time></li>`,
        )
        .join('')}</ul>`

/** The key that keeps the numbers of several units apart is not for reading. */
const numberShown = (number: string): string => number.replace(/〔[a-z][a-z0-9-]*〕$/, '')

const renderStanding = (standing: string | null): string =>
  standing ? html`<span class="standing${/废止|失效|撤销/.test(standing) ? ' gone' : ''}">${standing}</span>` : ''

export const columnPage = (
  site: Site,
  column: string,
  entries: readonly PublicEntry[],
  { page, more, text }: { page: number; more: boolean; text: string },
): string => {
  const address = (n: number) =>
    `/columns/${encodeURIComponent(column)}?page=${n}${text ? `&q=${encodeURIComponent(text)}` : ''}`
  return renderPage(site, {
    title: column,
    crumbs: [[column, `/columns/${encodeURIComponent(column)}`]],
    meta: { ColumnName: column, ColumnType: '政策文件' },
    body: html`<h1>${column}</h1>
<form class="search" role="search" method="get"><label for="q" class="skip">标题或者文号</label><input type="text" id="q" name="q" value="${text}" placeholder="标题或者文号"><button>查找</button></form>
!${text ? html`<p class="lead">含“${text}”的内容：</p>` : ''}
!${renderList(entries)}
<p class="pages">!${page > 1 ? html`<a href="${address(page - 1)}">‹ 上一页</a>` : ''}!${more ? html`<a href="${address(page + 1)}">下一页 ›</a>` : ''}</p>`,
  })
}

export const recordPage = (
  site: Site,
  definition: AnyProcedure,
  record: PublicRecord,
  unitName: (id: string) => string,
  /** Procedures by which the public may answer it while it invites to. */
  answers: readonly AnyProcedure[],
  today: string,
): string => {
  const fields = definition.fields as Fields
  const long = record.content.filter(({ key, value }) => isLong(fields, key) && typeof value === 'string')
  const lists = record.content.filter(({ key }) => fields[key]?.kind === 'rows')
  // What the head of the page says already is not said again.
  const short = record.content.filter(
    shown =>
      !long.includes(shown) && !lists.includes(shown) && ![record.title, record.publishedOn].includes(`${shown.value}`),
  )
  const offered = invitesOn(record, today) ? answers : []
  const over = record.invites && offered.length < answers.length ? periodOver(record) : ''
  const invitation = offered
    .map(
      ({ id, acts }) =>
        html`<p><a class="button" href="/apply/${id}?about=${record.caseId}">${Object.values(acts).find(({ by, from }) => by === publicDuty && from === 'new')?.label ?? ''}</a></p>`,
    )
    .join('')
  return renderPage(site, {
    title: record.title,
    crumbs: [
      [record.column, `/columns/${encodeURIComponent(record.column)}`],
      [record.title, `/published/${record.caseId}`],
    ],
    meta: {
      ColumnName: record.column,
      ArticleTitle: record.title,
      PubDate: `${record.publishedOn} 00:00`,
      ContentSource: unitName(record.unit),
    },
    body: html`<h1>${record.title}</h1>
<table><caption>公开信息</caption><tbody>
!${row('文号或者编号', numberShown(record.number ?? ''))}
!${row('公开单位', unitName(record.unit))}
!${row('公开日期', dateInWords(record.publishedOn))}
!${record.standing ? html`<tr><th scope="row">${/效|废止|修改/.test(record.standing) ? '效力状态' : '状态'}</th><td>!${renderStanding(record.standing)}</td></tr>` : ''}
!${short.map(({ key, label, value }) => row(label, shownText(fields, key, value, unitName))).join('')}
</tbody></table>
!${invitation}!${over}
!${offered.map(({ about }) => html`<p class="help">${about}</p>`).join('')}
!${lists.map(({ key, label, value }) => html`<h2>${label}</h2>!${renderRows(fields, key, value, unitName)}`).join('')}
!${long
      .map(
        ({ label, value }) =>
          html`<h2>${label}</h2><article class="document">!${String(value)
            .split(/\n+/)
            .map(paragraph => html`<p>${paragraph}</p>`)
            .join('')}</article>`,
      )
      .join('')}
!${long.length > 0 ? invitation : ''}`,
  })
}

/** What was written in time still counts, however late it is carried in. */
const periodOver = ({ invitesUntil }: PublicRecord): string =>
  html`<p class="help">网上收取意见到${dateInWords(invitesUntil ?? '')}为止，已经截止。期间以内写好的信函、电子邮件，仍可按公告的反馈方式寄送，由征求意见的单位登记研究。</p>`

/** A list as a table, of the columns that anything is in; on a phone each line stands by itself. */
const renderRows = (fields: Fields, key: string, value: unknown, unitName: (id: string) => string): string => {
  const field = fields[key]
  if (field?.kind !== 'rows' || !Array.isArray(value)) return ''
  const lines = value.map(line =>
    Object.keys(field.columns).map(column =>
      shownText(field.columns, column, columnValue(field.columns[column], line[column]), unitName),
    ),
  )
  const columns = Object.values(field.columns).flatMap(({ label }, n) =>
    lines.some(line => line[n] !== '') ? [{ label, n }] : [],
  )
  return html`<table class="rows lines"><thead><tr>!${columns
    .map(({ label }) => html`<th scope="col">${label}</th>`)
    .join('')}</tr></thead><tbody>!${lines
    .map(
      line =>
        html`<tr>!${columns.map(({ label, n }) => html`<td data-label="${label}">${line[n] ?? ''}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`
}

const isLong = (fields: Fields, key: string): boolean => {
  const field = fields[key]
  return field?.kind === 'text' && (field.lines ?? 1) > 1
}
const row = (label: string, value: string): string =>
  value === '' ? '' : html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`

/** A value in words. Choices were published by their labels; dates, units and lists are written out here. */
const shownText = (fields: Fields, key: string, value: unknown, unitName: (id: string) => string): string => {
  const field = fields[key]
  if (value === null || value === undefined) return ''
  if (field?.kind === 'date') return dateInWords(String(value))
  if (field?.kind === 'boolean') return value ? '是' : '否'
  if (field?.kind === 'unit')
    return [value]
      .flat()
      .map(id => unitName(String(id)))
      .join('、')
  if (field?.kind === 'money') return `${Number(value).toLocaleString('zh-CN')}元`
  if (field?.kind === 'number')
    return `${field.unit === '年' ? value : Number(value).toLocaleString('zh-CN')}${field.unit}`
  return typeof value === 'string' ? value : ''
}
const columnValue = (column: Fields[string] | undefined, value: unknown): unknown =>
  column?.kind === 'choice' && typeof value === 'string' ? (column.options[value] ?? value) : value
