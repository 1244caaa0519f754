/** Applying without an account, the receipt, and following the progress with number and code. */
import { html } from 'ghtml'
import type { HandedIn } from '../case/handed-in.ts'
import { dateInWords } from '../procedure/date-in-words.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { type Posted, renderFields } from './act-form.ts'
import { renderFaults, renderPage, type Site } from './page.ts'
import type { Progress } from './public-records.ts'

export interface Refused {
  readonly title: string
  readonly unmet: readonly { readonly text: string; readonly article?: string }[]
}
export interface ApplicationForm {
  readonly definition: AnyProcedure
  readonly act: string
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** What was published and is answered here (提出意见): its unit receives it. */
  readonly about: { readonly caseId: string; readonly title: string } | undefined
  readonly posted: Posted
  /** Makes a repeated submission the same application. */
  readonly token: string
  readonly refused?: Refused
}

export const applicationPage = (
  site: Site,
  { definition, act: actKey, units, about, posted, token, refused }: ApplicationForm,
): string => {
  const act = definition.acts[actKey]
  return renderPage(site, {
    title: `${definition.label}：${act?.label ?? ''}`,
    crumbs: about ? [[about.title, `/published/${about.caseId}`]] : [[definition.label, `/apply/${definition.id}`]],
    body: html`<h1>${about ? `对“${about.title}”${definition.acts[actKey]?.label ?? ''}` : definition.label}</h1>
!${about ? '' : html`<p class="lead">${definition.about}</p>`}
!${act?.help ? html`<p>${act.help}</p>` : ''}
<p>依据：${act ? citation(act.article) : ''}。提交后将得到登记编号和查询码，请妥善保存。</p>
!${refused ? renderFaults(refused.title, refused.unmet) : ''}
<form method="post" action="/apply/${definition.id}" autocomplete="on">
<input type="hidden" name="token" value="${token}">
!${
      about
        ? html`<input type="hidden" name="about" value="${about.caseId}"><p>征求单位：${units[0]?.name ?? ''}</p>`
        : html`<div class="field"><label for="unit" class="must">受理单位</label>
<select id="unit" name="unit"><option value="">请选择</option>!${units
            .map(
              ({ id, name }) =>
                html`<option value="${id}"${posted.unit === id || units.length === 1 ? ' selected' : ''}>${name}</option>`,
            )
            .join('')}</select></div>`
    }
!${renderFields(definition, actKey, posted)}
<p><button>提交</button></p>
</form>`,
  })
}

export const receiptPage = (
  site: Site,
  definition: AnyProcedure,
  receipt: {
    readonly number: string
    readonly code: string
    readonly unit: string
    readonly on: string
    readonly progress: Progress | null
  },
): string => {
  const reply = receipt.progress?.clocks.find(clock => clock.owedBy === 'authority' && clock.due !== null)
  return renderPage(site, {
    title: '登记回执',
    crumbs: [[definition.label, `/apply/${definition.id}`]],
    body: html`<h1>登记回执</h1>
<p>您的${definition.label}已经登记。查询码只显示这一次，请抄录或者打印本页。</p>
<dl class="receipt">
<dt>登记编号</dt><dd>${receipt.number}</dd>
<dt>查询码</dt><dd>${receipt.code}</dd>
<dt>受理单位</dt><dd>${receipt.unit}</dd>
<dt>登记日期</dt><dd>${dateInWords(receipt.on)}</dd>
!${reply?.due ? html`<dt>${reply.label.replace(/期限$/, '')}期限至</dt><dd>${dateInWords(reply.due)}${reply.provisional ? '（暂定）' : ''}</dd>` : ''}
</dl>
!${reply ? html`<p class="lead">期限依据：${reply.citation}</p>` : ''}
<p><a href="/progress">查询办理进度 ›</a></p>`,
  })
}

export const progressForm = (site: Site, given: { number: string; code: string }, refused?: Refused): string =>
  renderPage(site, {
    title: '进度查询',
    crumbs: [['进度查询', '/progress']],
    body: html`<h1>进度查询</h1>
<p>请输入回执上的登记编号和查询码。</p>
!${refused ? renderFaults(refused.title, refused.unmet) : ''}
<form method="post" action="/progress" autocomplete="off">
<div class="field"><label for="number" class="must">登记编号</label><input type="text" id="number" name="number" maxlength="80" value="${given.number}"></div>
<div class="field"><label for="code" class="must">查询码</label><input type="text" id="code" name="code" maxlength="20" value="${given.code}"></div>
<p><button>查询</button></p></form>`,
  })

const standings: Readonly<Record<string, string>> = {
  open: '计时中',
  stopped: '暂停计时',
  met: '已按期办理',
  late: '已办理（逾期）',
  lapsed: '期限已过',
  void: '不再计时',
}
export interface ProgressView {
  readonly definition: AnyProcedure
  readonly progress: Progress
  readonly handedIn: readonly HandedIn[]
  readonly number: string
  readonly code: string
  readonly today: string
  /** An act being filled in by the party. */
  readonly acting?: {
    readonly act: string
    readonly posted: Posted
    readonly token: string
    readonly refused?: Refused
  }
}

export const progressPage = (
  site: Site,
  { definition, progress, handedIn, number, code, today, acting }: ProgressView,
): string => {
  const keys = html`<input type="hidden" name="number" value="${number}"><input type="hidden" name="code" value="${code}">`
  return renderPage(site, {
    title: '办理进度',
    crumbs: [['进度查询', '/progress']],
    body: html`<h1>${progress.procedure}　${progress.number ?? ''}</h1>
<p>办理单位：${progress.unit}　登记日期：${dateInWords(progress.openedOn)}</p>
<p class="stage">${progress.stage}${progress.outcome ? `：${progress.outcome}` : ''}</p>
!${progress.remedy ? html`<p>${progress.remedy}</p>` : ''}
!${
      progress.clocks.length > 0
        ? html`<h2>期限</h2><table class="rows lines"><thead><tr><th scope="col">事项</th><th scope="col">谁应办理</th><th scope="col">截止日期</th><th scope="col">状态</th><th scope="col">依据</th></tr></thead><tbody>!${progress.clocks
            .map(clock => {
              const late = clock.state === 'open' && clock.due !== null && clock.due < today
              return html`<tr><td data-label="事项">${clock.label}</td><td data-label="谁应办理">${clock.owedBy === 'party' ? '申请人' : '行政机关'}</td><td data-label="截止日期">${clock.due ? dateInWords(clock.due) : '—'}${clock.provisional ? '（暂定）' : ''}</td><td data-label="状态" class="${late ? 'late' : ''}">${late ? '已逾期' : (standings[clock.state] ?? clock.state)}</td><td data-label="依据">${clock.citation}</td></tr>`
            })
            .join('')}</tbody></table>`
        : ''
    }
!${
      progress.fields.length > 0
        ? html`<h2>登记内容</h2><table><tbody>!${progress.fields
            .map(
              ({ label, value }) =>
                html`<tr><th scope="row">${label}</th><td>${typeof value === 'boolean' ? (value ? '是' : '否') : typeof value === 'object' ? '' : String(value)}</td></tr>`,
            )
            .join('')}</tbody></table>`
        : ''
    }
!${
      handedIn.length > 0
        ? html`<h2>已经提交</h2><ul class="list">!${handedIn
            .map(
              ({ label, on, online, fields }) =>
                html`<li><span>${label}${online ? '（网上提交）' : '（由工作人员登记）'}!${fields.map(field => html`<br>${field.label}：${field.value}`).join('')}</span><time datetime="${on}">${dateInWords(on)}</time></li>`,
            )
            .join('')}</ul>`
        : ''
    }
!${
      progress.letters.length > 0
        ? html`<h2>文书</h2><ul class="list">!${progress.letters
            .map(
              letter =>
                html`<li><form method="post" action="/progress/letter">!${keys}<input type="hidden" name="letter" value="${letter.id}"><button class="plain">${letter.label}${letter.number ? `　${letter.number}` : ''}</button></form><time>${letter.issuedOn}</time></li>`,
            )
            .join('')}</ul>`
        : ''
    }
!${progress.publicActs
      .map(({ key, label }) => {
        const open = acting?.act === key ? acting : null
        return html`<h2>${label}</h2>!${definition.acts[key]?.help ? html`<p>${definition.acts[key].help}</p>` : ''}
!${open?.refused ? renderFaults(open.refused.title, open.refused.unmet) : ''}
<form method="post" action="/progress/act">!${keys}<input type="hidden" name="act" value="${key}"><input type="hidden" name="token" value="${open?.token ?? crypto.randomUUID()}">!${renderFields(definition, key, open?.posted ?? {})}<p class="choices"><label><input type="checkbox" name="sure" value="yes">我已核对，确认办理</label></p><p><button>${label}</button></p></form>`
      })
      .join('')}`,
  })
}

export const letterPage = (
  site: Site,
  letter: { title: string; number: string | null; body: readonly string[]; unitName: string; issuedOn: string },
): string =>
  renderPage(site, {
    title: letter.title,
    crumbs: [['进度查询', '/progress']],
    body: html`<article class="document"><h1>${letter.title}</h1>!${letter.number ? html`<p>${letter.number}</p>` : ''}
!${letter.body.map(paragraph => html`<p>${paragraph}</p>`).join('')}
<p style="text-align:right">${letter.unitName}</p><p style="text-align:right">${dateInWords(letter.issuedOn)}</p></article>`,
  })

export const messagePage = (site: Site, title: string, text: string): string =>
  renderPage(site, { title, body: html`<h1>${title}</h1><p>${text}</p><p><a href="/">回首页</a></p>` })
