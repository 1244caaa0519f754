/** An officer's day at the desk, in a browser against the real server: `npm test` finds the browser and builds the desk. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mediation } from '../procedures/mediation.ts'
import { neighbourDispute } from '../src/case/test-dispute.ts'
import { type TestServer, testServer } from '../src/http/test-server.ts'
import { assertAccessible, browserPath, builtDesk, giveAccount, signIn, startBrowser } from './browser-at-the-desk.ts'

/** A Tuesday, 10:00 in Shanghai; the browser's clock stands still at it. */
const now = '2026-03-10T02:00:00.000Z'

describe.skipIf(!browserPath)('at the desk', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let address: string
  beforeAll(async () => {
    server = await testServer([mediation], { deskDirectory: builtDesk() })
    await giveAccount(server, 'clerk', 'dengji', now)
    address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  beforeEach(async () => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    page = await context.newPage()
    await page.clock.setFixedTime(now)
  })
  afterEach(async () => {
    await page.context().close()
  })

  it('somebody who mistypes the password is told so and comes in with the right one', async () => {
    await page.goto(`${address}/desk/`)
    await signIn(page, 'dengji', 'wrong words altogether')
    await page.getByRole('alert').getByText('用户名或密码').waitFor()
    await assertAccessible(page)
    await signIn(page, 'dengji')
    await page.getByRole('heading', { name: '我的待办' }).waitFor()
  }, 60_000)

  it('work stands in the list with the days left in words, and opens the case', async () => {
    const { title } = await openMediation('柳林镇东街')
    await comeIn()
    const row = page.getByRole('row', { name: new RegExp(title) })
    await row.getByText('无期限').waitFor()
    await assertAccessible(page)
    await row.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('button', { name: '受理', exact: true }).waitFor()
    await assertAccessible(page)
  }, 60_000)

  it('a dispute is registered, accepted, and its date explained', async () => {
    await comeIn()
    await page.getByRole('link', { name: '新立案件' }).click()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    const faults = page.getByRole('alert')
    await faults.getByText('请填写“发生地”').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-place')
    await assertAccessible(page)

    await choose('来源', '当事人申请')
    await page.getByRole('radio', { name: '人民调解' }).check()
    await choose('纠纷类型', '邻里')
    await page.getByLabel('发生地').fill('柳林镇西街8号')
    await page.getByLabel('姓名').fill('赵某甲')
    // Leaving the page loses nothing that was typed.
    await page.reload()
    await page.getByText('已恢复您上次没有提交的内容').waitFor()
    expect(await page.getByLabel('姓名').inputValue()).toBe('赵某甲')
    await page.getByLabel('纠纷简要情况').fill('楼上漏水，修缮费用由谁负担有争议。')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('收件回执').waitFor()
    await page.getByText(/柳政调〔2026〕\d+号/).waitFor()
    await assertAccessible(page)

    await page.getByRole('link', { name: '打开案件' }).click()
    await perform('受理', async drawer => {
      await drawer.getByRole('radio', { name: '各方同意调解' }).check()
      await drawer.getByLabel('调解员', { exact: false }).first().fill('李调解')
      await assertAccessible(page)
    })
    const clocks = page.getByRole('region', { name: '时限' })
    await clocks.getByText('2026-04-10 周五').waitFor()
    await clocks.getByRole('button', { name: '调解期限：为什么是这一天' }).click()
    const explanation = page.getByRole('dialog')
    await explanation.getByText(/自2026-03-10.*满1个月之日为2026-04-10/).waitFor()
    await assertAccessible(page)
    // The name is nowhere on the page before somebody reads it on purpose.
    await page.keyboard.press('Escape')
    expect(await page.getByText('赵某甲').count()).toBe(0)
    await page.getByRole('button', { name: '查阅（将记录）：当事人' }).click()
    await page.getByLabel('用途').fill('联系当事人')
    await page.getByRole('button', { name: '查阅', exact: true }).click()
    await page.getByText('赵某甲').waitFor()
    await page.getByText('用途：联系当事人').waitFor()
    await assertAccessible(page)
  }, 120_000)

  it('when somebody else acts first, what was typed stays and the news is told', async () => {
    const { id, title } = await openMediation('柳林镇南街')
    await comeIn()
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('button', { name: '受理', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('radio', { name: '各方同意调解' }).check()
    await drawer.getByLabel('调解员', { exact: false }).first().fill('孙登记')
    const other = await server.post('mediator', `/api/cases/${id}/acts/accept`, {
      version: 1,
      request: { on: '2026-03-10', fields: { willing: 'willing', mediators: '李调解' } },
    })
    expect(other.status).toBe(200)
    await drawer.getByRole('button', { name: '受理', exact: true }).click()
    await drawer.getByText('您填写期间，案件有了新的办理情况，本次没有提交').waitFor()
    await drawer.getByText(/李调解：受理/).waitFor()
    expect(await drawer.getByLabel('调解员', { exact: false }).first().inputValue()).toBe('孙登记')
  }, 60_000)

  it('everything can be used at 390 px, and the work is reached by keyboard alone', async () => {
    const { title } = await openMediation('柳林镇北街')
    await page.setViewportSize({ width: 390, height: 844 })
    await comeIn()
    for (const [link, heading] of [
      ['案件', '案件'],
      ['统计', '统计'],
      ['年报汇总', '年报汇总'],
      ['数据比较', '数据比较'],
      ['组织机构', '组织机构'],
      ['我的待办', '我的待办'],
    ] as const) {
      await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: link, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.scrollWidth), heading).toBeLessThanOrEqual(390)
      await assertAccessible(page)
    }
    await page.getByRole('link', { name: title }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }, 90_000)

  it('after signing out nothing of the desk is seen', async () => {
    await comeIn()
    await page.getByRole('button', { name: /孙登记/ }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByLabel('用户名').waitFor()
    await page.goto(`${address}/desk/work`)
    await page.getByLabel('用户名').waitFor()
    expect(await page.getByText('我的待办').count()).toBe(0)
  }, 60_000)

  const comeIn = async (): Promise<void> => {
    await page.goto(`${address}/desk/work`)
    await signIn(page, 'dengji')
    await page.getByRole('heading', { name: '我的待办' }).waitFor()
  }

  /** A registered dispute, as the other tests of the server make one. */
  const openMediation = async (place: string): Promise<{ id: string; title: string }> => {
    const { body, status } = await server.post('clerk', '/api/cases', {
      procedure: 'mediation',
      unit: 'township',
      act: 'register',
      request: neighbourDispute('2026-03-10', {
        place,
        parties: [{ form: 'person', name: '钱某乙' }],
        summary: '相邻通行有争议。',
      }),
    })
    expect(status, JSON.stringify(body)).toBe(201)
    return { id: body.id, title: `邻里纠纷（${place}）` }
  }

  const choose = async (label: string, option: string): Promise<void> => {
    await page.getByLabel(label, { exact: false }).first().click()
    await page.keyboard.type(option)
    await page.keyboard.press('Enter')
  }

  const perform = async (label: string, fill: (drawer: ReturnType<Page['getByRole']>) => Promise<void>) => {
    await page.getByRole('button', { name: label, exact: true }).click()
    const drawer = page.getByRole('dialog')
    await fill(drawer)
    await drawer.getByRole('button', { name: label, exact: true }).click()
    await drawer.waitFor({ state: 'hidden' })
  }
})
