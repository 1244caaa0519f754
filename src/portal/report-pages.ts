/** Annual reports on the portal: what was published, with the figures' sources beneath. */
import { html } from 'ghtml'
import { dateInWords } from '../procedure/date-in-words.ts'
import type { CompiledReport } from '../report/compiled-report.ts'
import { paragraphsOf } from '../report/paragraphs.ts'
import { findPublicReport, listPublicReports, type PublicReport } from '../report/publish-report.ts'
import { messagePage } from './application-pages.ts'
import { renderPage, type Site } from './page.ts'
import type { PortalPart } from './portal.ts'

export const reportPart: PortalPart = {
  door: { address: '/reports', label: '法治政府建设年度报告', about: '每一个数字都由办理记录统计' },
  routes(app, { services, siteOf, send }) {
    const { engine } = services
    app.get('/reports', async (request, reply) => {
      const site = await siteOf()
      const reports = await engine.db.read(site.jurisdiction, q => listPublicReports(q, site.jurisdiction))
      return send(request, reply, reportListPage(site, reports))
    })
    app.get<{ Params: { unit: string; year: string } }>('/reports/:unit/:year', async (request, reply) => {
      const site = await siteOf()
      const { unit, year } = request.params
      const found = /^\d{4}$/.test(year)
        ? await engine.db.read(site.jurisdiction, q =>
            findPublicReport(q, { jurisdiction: site.jurisdiction, unit, year: Number(year), kind: 'lawgov' }),
          )
        : null
      return found
        ? send(request, reply, reportPage(site, found.report, found.publishedOn))
        : send(request, reply, messagePage(site, '没有这一报告', '该年度报告尚未公开。'), 404)
    })
  },
}

const crumb = ['法治政府建设年度报告', '/reports'] as const

const reportListPage = (site: Site, reports: readonly PublicReport[]): string =>
  renderPage(site, {
    title: crumb[0],
    crumbs: [crumb],
    meta: { ColumnName: crumb[0] },
    body: html`<h1>${crumb[0]}</h1>
!${
      reports.length === 0
        ? '<p class="lead">尚无公开的年度报告。每年4月1日前公开上一年度的报告。</p>'
        : html`<ul class="list">!${reports
            .map(
              ({ unit, year, title, publishedOn }) =>
                html`<li><a href="/reports/${encodeURIComponent(unit)}/${year}">${title}</a><time datetime="${publishedOn}">${publishedOn}</time></li>`,
            )
            .join('')}</ul>`
    }`,
  })

const reportPage = (site: Site, report: CompiledReport, publishedOn: string): string =>
  renderPage(site, {
    title: report.title,
    crumbs: [crumb, [report.title, `/reports/${encodeURIComponent(report.unit.id)}/${report.year}`]],
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
                html`!${section.heading ? html`<h3>${section.number ?? ''}${section.heading}</h3>` : ''}!${paragraphsOf(
                  section,
                )
                  .map(paragraph => html`<p>${paragraph}</p>`)
                  .join('')}`,
            )
            .join('')}`,
      )
      .join('')}
<p style="text-align:right">${report.unit.name}</p><p style="text-align:right">${dateInWords(publishedOn)}</p></article>
<h2>数字出处</h2>
<p class="lead">统计截至${report.cutoff.slice(0, 10)}记录的内容。填报数据附有出处和佐证。</p>
<table class="rows"><thead><tr><th scope="col">指标</th><th scope="col">数值</th><th scope="col">取数方式</th></tr></thead><tbody>
!${report.figures
      .map(
        figure =>
          html`<tr><td>${figure.label}</td><td>${figure.shown}${figure.unit === '%' ? '' : figure.unit}</td><td>${basis(figure)}</td></tr>`,
      )
      .join('')}
</tbody></table>`,
  })

const basis = (figure: CompiledReport['figures'][number]): string => {
  if (figure.basis === 'reported') return `填报：${figure.reported?.source ?? ''}`
  if (figure.basis === 'computed' || figure.denominator !== undefined)
    return `${figure.numerator ?? '—'}÷${figure.denominator ?? '—'}，由案件统计`
  return `由${figure.caseCount}件案件统计`
}
