/** An opinion on a draft, from somebody's phone to the published summary, in a browser against the real server. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consultation } from '../procedures/consultation.ts'
import { publicComment } from '../procedures/public-comment.ts'
import { performAct } from '../src/case/perform-act.ts'
import { signAct } from '../src/case/sign-act.ts'
import { type TestServer, testServer } from '../src/http/test-server.ts'
import { inOwnerTransaction } from '../src/office/owner-transaction.ts'
import { assertAccessible, browserPath, builtDesk, giveAccount, signIn, startBrowser } from './browser-at-the-desk.ts'

const jurisdiction = 'qinghe'
const published = '2026-03-10T02:00:00.000Z'
/** The period has run out on the Friday before. */
const afterwards = '2026-03-23T02:00:00.000Z'
const topic = '清河县老旧小区停车管理办法'

describe.skipIf(!browserPath)('an opinion on a draft', () => {
  let server: TestServer
  let browser: Browser
  let address: string
  beforeAll(async () => {
    server = await testServer([consultation, publicComment], { deskDirectory: builtDesk() })
    await letDraft()
    address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('is given on a phone without an account, considered at the desk, and answered in public', async () => {
    const asking = await putBeforeThePublic()

    const citizen = await opened({ width: 390, height: 844 })
    await citizen.goto(address)
    await citizen.getByRole('link', { name: /意见征集\s*1件草案正在征求意见/ }).click()
    await citizen.getByRole('link', { name: topic }).click()
    await citizen.getByText('第一条　夜间免费。').waitFor()
    await assertUsable(citizen)
    await citizen.getByRole('link', { name: '提出意见' }).first().click()
    await citizen.getByRole('button', { name: '提交' }).click()
    await citizen.getByRole('alert').getByText('请填写“意见和理由”').waitFor()
    await assertUsable(citizen)
    await citizen.getByLabel('意见和理由').fill('建议把“夜间”写明几点到几点。')
    await citizen.getByLabel('针对的条款').fill('第一条')
    // Nobody is asked for a number who need not say who he is.
    expect(await citizen.getByLabel('身份证号', { exact: false }).count()).toBe(0)
    await citizen.getByRole('button', { name: '提交' }).click()
    await citizen.getByRole('heading', { name: '登记回执' }).waitFor()
    await assertUsable(citizen)
    const [number = '', code = ''] = await citizen.locator('.receipt dd').allTextContents()
    expect(number).toBe('清司意见〔2026〕1号')
    const progress = async (): Promise<void> => {
      await citizen.goto(`${address}/progress`)
      await citizen.getByLabel('登记编号').fill(number)
      await citizen.getByLabel('查询码').fill(code)
      await citizen.getByRole('button', { name: '查询' }).click()
    }
    await progress()
    await citizen.getByText('已收到，待研究').waitFor()
    await assertUsable(citizen)

    server.now = afterwards
    const clerk = await opened({ width: 1400, height: 900 })
    await clerk.clock.setFixedTime(afterwards)
    await clerk.goto(`${address}/desk/work`)
    await signIn(clerk, 'qicao')
    await clerk.getByRole('link', { name: /^第一条：建议把“夜间”写明/ }).click()
    await clerk
      .getByRole('link', { name: new RegExp(topic) })
      .first()
      .waitFor()
    await perform(clerk, '部分采纳', { 研究情况和理由: '写明二十二时至次日七时；节假日另行规定。' })
    await clerk
      .getByRole('link', { name: new RegExp(topic) })
      .first()
      .click()
    await clerk.getByRole('heading', { level: 1, name: topic }).waitFor()
    await perform(clerk, '征求意见结束')
    await perform(clerk, '公布意见采纳情况', { 意见采纳情况: '收到意见1条，部分采纳1条：夜间写明起止时间。' })
    await sign(asking)

    await citizen.reload()
    await progress()
    await citizen.getByText('已研究：部分采纳').waitFor()
    await citizen.getByText('写明二十二时至次日七时').waitFor()
    await assertUsable(citizen)
    await citizen.goto(`${address}/published/${asking}`)
    await citizen.getByText('采纳情况已公布').waitFor()
    await citizen.getByText('收到意见1条，部分采纳1条').waitFor()
    expect(await citizen.getByRole('link', { name: '提出意见' }).count()).toBe(0)
    await assertUsable(citizen)
  }, 180_000)

  const opened = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport })
    return context.newPage()
  }

  /** 吴司法 drafts and publishes; his account is qicao. */
  const letDraft = async (): Promise<void> => {
    await inOwnerTransaction(server.db.owner, jurisdiction, async q => {
      await q.query(
        `insert into post (jurisdiction, id, unit, name, duties, since)
         values ($1, 'justice-drafter', 'justice', '起草岗', '{drafting,publication}', '2018-01-01')`,
        [jurisdiction],
      )
      await q.query(
        `insert into appointment (jurisdiction, person, post, since) values ($1, 'justice', 'justice-drafter', '2018-01-01')`,
        [jurisdiction],
      )
    })
    await giveAccount(server, 'justice', 'qicao', published)
  }

  const actor = async (person: string) => {
    const found = await server.services.offices.actor(jurisdiction, person, server.now.slice(0, 10))
    if (!found) throw new Error(`nobody is ${person}`)
    return found
  }
  const putBeforeThePublic = async (): Promise<string> => {
    const { engine, prepare } = server.services
    await prepare(jurisdiction)
    const by = { jurisdiction, actor: await actor('justice'), now: server.now }
    const on = '2026-03-10'
    const prepared = await performAct(engine, {
      ...by,
      act: 'prepare',
      request: {
        on,
        fields: {
          startedOn: on,
          topic,
          purpose: 'other',
          draft: '第一条　夜间免费。',
          explanation: '解决停车难。',
          contact: '信函寄司法局。',
        },
      },
      on: { procedure: 'consultation', unit: 'justice' },
    })
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal))
    const { id } = prepared.value
    const put = await performAct(engine, {
      ...by,
      act: 'publish',
      request: { on, fields: { until: '2026-03-20' } },
      on: { case: id, version: 1 },
    })
    if (!put.ok) throw new Error(JSON.stringify(put.refusal))
    await sign(id)
    return id
  }
  /** The head signs what waits. */
  const sign = async (id: string): Promise<void> => {
    const { rows } = await server.db.owner.query<{ state: { seq: number; pending: { seq: number }[] } }>(
      'select state from case_file where id = $1',
      [id],
    )
    const { seq = 0, pending = [] } = rows[0]?.state ?? {}
    const signed = await signAct(server.services.engine, {
      jurisdiction,
      actor: await actor('justiceHead'),
      now: server.now,
      case: id,
      version: seq,
      proposal: pending[0]?.seq ?? 0,
    })
    if (!signed.ok) throw new Error(JSON.stringify(signed.refusal))
  }

  const perform = async (page: Page, label: string, fields: Readonly<Record<string, string>> = {}): Promise<void> => {
    await page.getByRole('button', { name: label, exact: true }).click()
    const drawer = page.getByRole('dialog')
    for (const [name, text] of Object.entries(fields)) await drawer.getByRole('textbox', { name }).fill(text)
    await drawer.getByRole('button', { name: label, exact: true }).click()
    await drawer.waitFor({ state: 'hidden' })
  }

  /** Nothing wider than the phone, and WCAG 2.1 A and AA as axe can tell. */
  const assertUsable = async (page: Page): Promise<void> => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(390)
    await assertAccessible(page)
  }
})
