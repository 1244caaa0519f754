/** The shell of every public page: no script, readable on an old phone, printable, with the labels the website guide asks for. */
import { html } from 'ghtml'

export interface Site {
  readonly jurisdiction: string
  readonly name: string
  /** Clearly fictional data is marked on every page. */
  readonly demonstration: boolean
  readonly columns: readonly string[]
}
export interface Page {
  readonly title: string
  /** Path from the front page: label and address. */
  readonly crumbs?: readonly (readonly [string, string])[]
  /** Labels of 《政府网站发展指引》: ColumnName, ArticleTitle, PubDate, ContentSource … */
  readonly meta?: Readonly<Record<string, string>>
  /** Trusted HTML. */
  readonly body: string
}

export const renderPage = (site: Site, page: Page): string => html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}_${site.name}</title>
<meta name="SiteName" content="${site.name}依法行政公开">
!${Object.entries(page.meta ?? {})
  .map(([name, content]) => html`<meta name="${name}" content="${content}">`)
  .join('\n')}
<link rel="stylesheet" href="/portal.css">
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
!${site.demonstration ? '<p class="demonstration" role="note">演示系统：本站内容均为虚构，仅供试用。</p>' : ''}
<header class="top">
<div class="wrap">
<p class="site"><a href="/">${site.name}<span>依法行政公开</span></a></p>
<nav aria-label="主要栏目"><ul>
<li><a href="/">首页</a></li>
!${site.columns.map(column => html`<li><a href="/columns/${encodeURIComponent(column)}">${column}</a></li>`).join('')}
<li><a href="/reports">年度报告</a></li>
<li><a href="/progress">进度查询</a></li>
</ul></nav>
</div>
</header>
<main id="main" class="wrap">
!${
  page.crumbs
    ? html`<nav class="crumbs" aria-label="当前位置"><a href="/">首页</a>!${page.crumbs
        .map(([label, address]) => html` › <a href="${address}">${label}</a>`)
        .join('')}</nav>`
    : ''
}
!${page.body}
</main>
<footer><div class="wrap"><p>${site.name} 主办　本页内容由办理系统依法自动公开，以原件为准。</p>
<p><a href="?script=hant" rel="alternate" hreflang="zh-Hant" lang="zh-Hant">繁體</a>　<a href="?script=hans" rel="alternate" hreflang="zh-Hans">简体</a>　<a href="/desk/">工作人员登录</a></p></div></footer>
</body>
</html>`

/** A list of faults at the top of a form, each linking to its field where it has one. */
export const renderFaults = (
  title: string,
  faults: readonly { readonly text: string; readonly article?: string }[],
): string =>
  html`<div class="faults" role="alert"><h2 class="faults-title">${title}</h2><ul>!${faults
    .map(({ text, article }) => html`<li>${text}${article ? `（${article}）` : ''}</li>`)
    .join('')}</ul></div>`
