/** A narrative part of an annual report, written, reviewed and settled in a browser against the real server. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../procedures/mediation.ts'
import { neighbourDispute } from '../src/case/test-dispute.ts'
import { type TestServer, testServer } from '../src/http/test-server.ts'
import { assertAccessible, browserPath, builtDesk, giveAccount, signIn, startBrowser } from './browser-at-the-desk.ts'

const now = '2027-01-12T02:00:00.000Z'

describe.skipIf(!browserPath)('the narrative part of a report', () => {
  let server: TestServer
  let browser: Browser
  let address: string
  beforeAll(async () => {
    server = await testServer([mediation], { deskDirectory: builtDesk() })
    await server.db.transaction('qinghe', async tx => {
      await tx.query(`insert into person (jurisdiction, id, name) values ('qinghe', 'writer', '马编写')`)
      await tx.query(
        `insert into post (jurisdiction, id, unit, name, duties, since)
         values ('qinghe', 'report-writer', 'township', '编写员', '{reporting}', '2018-01-01')`,
      )
      await tx.query(
        `insert into appointment (jurisdiction, person, post, since) values ('qinghe', 'writer', 'report-writer', '2018-01-01')`,
      )
    })
    await registerDispute()
    server.now = now
    await giveAccount(server, 'writer', 'bianxie', now)
    await giveAccount(server, 'head', 'zhenzhang', now)
    address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    browser = await startBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('is written with a figure, reviewed with a suggestion and a comment, settled, and compared', async () => {
    const writer = await openText('bianxie', '编写')
    await textOf(writer).click()
    await writer.keyboard.type('人手不足，全年调解', { delay: 20 })
    await writer.getByLabel('插入数字').click()
    await writer.keyboard.type('排查调处')
    await writer.locator('.ant-select-item-option').first().waitFor()
    await writer.keyboard.press('Enter')
    await textOf(writer).locator('.figure-atom').waitFor()
    await writer.keyboard.type('件。', { delay: 20 })
    expect(await textOf(writer).textContent()).toMatch(/^人手不足，全年调解1件。$/)
    await assertAccessible(writer)
    // What was typed outlives a page that is loaded again.
    await writer.reload()
    await openSlot(writer, '编写')
    await writer.getByText('已恢复您上次没有保存的内容').waitFor()
    await press(writer, '保存')
    await writer.getByText('已保存为第1版').waitFor()

    const head = await openText('zhenzhang', '批注、建议')
    await textOf(head).click()
    await head.keyboard.press('Control+End')
    await settle(head)
    await head.keyboard.type('经费也紧张。', { delay: 40 })
    await head.getByRole('tab', { name: '修改建议' }).click()
    await head.getByText('加入经费也紧张。').waitFor()
    await head.getByRole('tab', { name: /批注/ }).click()
    await textOf(head).click()
    await head.keyboard.press('Control+Home')
    for (let step = 0; step < 4; step += 1) await head.keyboard.press('Shift+ArrowRight')
    await head.getByText('批注“人手不足”').waitFor()
    await head.getByLabel('新批注').fill('缺几个人？')
    await press(head, '添加批注并保存')
    await head.getByText('已保存为第2版').waitFor()
    await assertAccessible(head)

    // The writer still has the first version open.
    await textOf(writer).click()
    await writer.keyboard.press('Control+End')
    await settle(writer)
    await writer.keyboard.type('已在整改。', { delay: 40 })
    await press(writer, '保存')
    await writer.getByText(/周镇长保存了第2版，本次没有保存/).waitFor()
    expect(await textOf(writer).textContent()).toContain('已在整改。')
    await press(writer, '把对方的改动并入我的文字')
    await writer.getByText(/两人都改了/).waitFor()
    expect(await textOf(writer).textContent()).toMatch(/经费也紧张。[\s\S]*已在整改。/)
    // Both had changed the one paragraph: the writer comes back later and gives up what he would have added.
    await writer.reload()
    await openSlot(writer, '编写')
    await press(writer, '放弃，用已保存的')
    expect(await textOf(writer).textContent()).not.toContain('已在整改。')

    await writer.getByRole('tab', { name: '修改建议' }).click()
    await press(writer, '采纳')
    await press(writer, '保存')
    await writer.getByText('已保存为第3版').waitFor()
    await writer.getByText(/周镇长提出，马编写采纳/).waitFor({ state: 'attached' })
    await writer.getByRole('tab', { name: /批注/ }).click()
    const thread = writer.getByRole('region', { name: '批注：人手不足' })
    await thread.getByLabel('回复').fill('缺三人。')
    await thread.getByRole('button', { name: '回复' }).click()
    await thread.getByText('缺三人。').first().waitFor()
    await thread.getByRole('button', { name: '解决' }).click()
    await writer.getByText('已解决的批注（1）').waitFor()

    await writer.getByRole('tab', { name: '版本' }).click()
    const after = writer.getByRole('region', { name: '第3版' })
    await after.locator('ins', { hasText: '经费' }).first().waitFor()
    await assertAccessible(writer)
    await press(writer, '关闭')
    // The figure of the text opens its cases like any other of the report.
    await writer
      .getByRole('button', { name: /1，查看出处/ })
      .first()
      .waitFor()
    await writer.setViewportSize({ width: 390, height: 844 })
    await openSlot(writer, '编写')
    expect(await writer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await assertAccessible(writer)
  }, 180_000)

  const openText = async (username: string, label: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await page.clock.setFixedTime(now)
    await page.goto(`${address}/desk/work`)
    await signIn(page, username)
    await page.getByRole('heading', { name: '我的待办' }).waitFor()
    await page.goto(`${address}/desk/report?unit=township&year=2026`)
    await openSlot(page, label)
    return page
  }
  const openSlot = async (page: Page, label: string): Promise<void> => {
    await page.getByRole('button', { name: `${label}“不足和原因”` }).click()
    await textOf(page).waitFor()
  }
  const textOf = (page: Page) => page.getByRole('textbox', { name: '不足和原因' })
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  /** The editor reads where the browser's cursor is a moment after a key. */
  const settle = (page: Page) => page.waitForTimeout(200)

  const registerDispute = async (): Promise<void> => {
    const { status, body } = await server.post('clerk', '/api/cases', {
      procedure: 'mediation',
      unit: 'township',
      act: 'register',
      request: neighbourDispute('2026-03-10', {
        place: '柳林镇东街',
        parties: [{ form: 'person', name: '钱某乙' }],
        summary: '相邻通行有争议。',
      }),
    })
    expect(status, JSON.stringify(body)).toBe(201)
    const accepted = await server.post('mediator', `/api/cases/${body.id}/acts/accept`, {
      version: 1,
      request: { on: '2026-03-10', fields: { willing: 'willing', mediators: '李调解' } },
    })
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
  }
})
