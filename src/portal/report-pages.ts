/** Annual reports on the portal: what was published, with the figures' sources beneath. */
import { html } from 'ghtml'
import { dateInWords } from '../procedure/date-in-words.ts'
import type { CompiledReport, CompiledTable } from '../report/compiled-report.ts'
import { contentOf } from '../report/paragraphs.ts'
import { findPublicReport, listPublicReports, type PublicReport } from '../report/publish-report.ts'
import { isReportKind, type ReportKind, reportKinds } from '../report/template.ts'
import { getTemplate } from '../report/templates.ts'
import { messagePage } from './application-pages.ts'
import { renderPage, type Site } from './page.ts'
import type { PortalPart } from './portal.ts'

export const reportPart: PortalPart = {
  door: { address: '/reports', label: '年度报告', about: '法治政府建设、政府信息公开工作：每一个数字都由办理记录统计' },
  routes(app, { services, siteOf, send }) {
    const { engine } = services
    app.get('/reports', async (request, reply) => {
      const site = await siteOf()
      const reports = await engine.db.read(site.jurisdiction, q => listPublicReports(q, site.jurisdiction))
      return send(request, reply, reportListPage(site, reports))
    })
    app.get<{ Params: { unit: string; year: string; kind?: string } }>(
      '/reports/:unit/:year/:kind?',
      async (request, reply) => {
        const site = await siteOf()
        const { unit, year, kind = 'lawgov' } = request.params
        const found =
          /^\d{4}$/.test(year) && isReportKind(kind)
            ? await engine.db.read(site.jurisdiction, q =>
                findPublicReport(q, { jurisdiction: site.jurisdiction, unit, year: Number(year), kind }),
              )
            : null
        return found
          ? send(request, reply, reportPage(site, found.report, found.publishedOn))
          : send(request, reply, messagePage(site, '没有这一报告', '该年度报告尚未公开。'), 404)
      },
    )
  },
}

const crumb = ['年度报告', '/reports'] as const
/** The older kind keeps the address it always had. */
const addressOf = (unit: string, year: number, kind: string): string =>
  `/reports/${encodeURIComponent(unit)}/${year}${kind === 'lawgov' ? '' : `/${kind}`}`

const due: Readonly<Record<ReportKind, string>> = {
  lawgov: '每年4月1日前公开上一年度的报告。',
  disclosure: '部门每年1月31日前、政府每年3月31日前公布上一年度的报告。',
}
const reportListPage = (site: Site, reports: readonly PublicReport[]): string =>
  renderPage(site, {
    title: crumb[0],
    crumbs: [crumb],
    meta: { ColumnName: crumb[0] },
    body: html`<h1>${crumb[0]}</h1>
!${(Object.keys(reportKinds) as ReportKind[])
      .map(kind => {
        const ofKind = reports.filter(report => report.kind === kind)
        return html`<h2>${reportKinds[kind]}</h2><p class="lead">!${ofKind.length === 0 ? '尚无公开的年度报告。' : ''}${due[kind]}</p>!${
          ofKind.length === 0 ? '' : html`<ul class="list">!${ofKind.map(listed).join('')}</ul>`
        }`
      })
      .join('')}`,
  })
const listed = ({ unit, year, kind, title, publishedOn }: PublicReport): string =>
  html`<li><a href="${addressOf(unit, year, kind)}">${title}</a><time datetime="${publishedOn}">${publishedOn}</time></li>`

const reportPage = (site: Site, report: CompiledReport, publishedOn: string): string =>
  renderPage(site, {
    title: report.title,
    crumbs: [crumb, [report.title, addressOf(report.unit.id, report.year, report.kind)]],
    meta: {
      ColumnName: crumb[0],
      ArticleTitle: report.title,
      PubDate: `${publishedOn} 00:00`,
      ContentSource: report.unit.name,
    },
    body: html`<article class="document"><h1>${report.title}</h1>
!${report.parts
      .map(
        part =>
          html`<h2>${part.number}、${part.heading}</h2>!${part.sections
            .map(
              section =>
                html`!${section.heading ? html`<h3>${section.number ?? ''}${section.heading}</h3>` : ''}!${contentOf(
                  section,
                )
                  .map(part => (typeof part === 'string' ? html`<p>${part}</p>` : tableOf(part)))
                  .join('')}`,
            )
            .join('')}`,
      )
      .join('')}
<p style="text-align:right">${report.unit.name}</p><p style="text-align:right">${dateInWords(publishedOn)}</p></article>
!${getTemplate(report.kind, report.year).statutoryForm ? '' : sources(report)}`,
  })

const sources = (report: CompiledReport): string => html`<h2>数字出处</h2>
<p class="lead">统计截至${report.cutoff.slice(0, 10)}记录的内容。填报数据附有出处和佐证。</p>
<table class="rows"><thead><tr><th scope="col">指标</th><th scope="col">数值</th><th scope="col">取数方式</th></tr></thead><tbody>
!${report.figures
  .map(
    figure =>
      html`<tr><td>${figure.label}</td><td>${figure.shown}${figure.unit === '%' ? '' : figure.unit}</td><td>${basis(figure)}</td></tr>`,
  )
  .join('')}
</tbody></table>`

/** A wide table scrolls by itself; its first column is a heading of the row. */
const tableOf = ({ caption, columns, rows }: CompiledTable): string =>
  html`<div style="overflow-x:auto" role="region" tabindex="0" aria-label="${caption}"><table class="rows" style="min-width:${8 + columns.length * 4}em"><caption>${caption}</caption><thead><tr>!${columns
    .map((label, i) => html`<th scope="col"!${i === 0 ? ' style="width:12em"' : ''}>${label}</th>`)
    .join('')}</tr></thead><tbody>!${rows
    .map(
      ({ label, level, cells }) =>
        html`<tr><th scope="row" style="text-align:left;font-weight:normal;padding-left:${level}em">${label}</th>!${columns
          .slice(1)
          .map((_, i) => html`<td>${cells[i]?.shown ?? ''}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`

const basis = (figure: CompiledReport['figures'][number]): string => {
  if (figure.basis === 'reported') return `填报：${figure.reported?.source ?? ''}`
  if (figure.basis === 'computed' || figure.denominator !== undefined)
    return `${figure.numerator ?? '—'}÷${figure.denominator ?? '—'}，由案件统计`
  return `由${figure.caseCount}件案件统计`
}
