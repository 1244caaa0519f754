/** What a journey begins with: the built desk, a real browser, accounts whose password is known, and axe to look at pages. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { jurisdiction } from '../src/case/test-county.ts'
import type { TestServer } from '../src/http/test-server.ts'
import { writeAccount } from '../src/office/create-account.ts'
import { inOwnerTransaction } from '../src/office/owner-transaction.ts'
import { hashPassword } from '../src/office/password.ts'

/** Undefined where no browser is there: journeys are skipped, and say so. */
export const browserPath = process.env.YIFA_CHROMIUM
if (!browserPath) console.warn('跳过浏览器测试：未设置 YIFA_CHROMIUM。 (journeys are skipped: no browser)')

const password = 'four plain words here'

/** @throws where the desk was not built; `npm test` builds it. */
export const builtDesk = (): string => {
  const built = path.resolve(import.meta.dirname, '../dist/desk')
  if (!existsSync(path.join(built, 'index.html'))) throw new Error('the desk is not built: run `npm test`')
  return built
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-gpu'] })

/** An account of a person of the test county. @param at instant */
export const giveAccount = async ({ db }: TestServer, person: string, username: string, at: string): Promise<void> => {
  const passwordHash = await hashPassword(password)
  await inOwnerTransaction(db.owner, jurisdiction, q =>
    writeAccount(q, { jurisdiction, person, username, passwordHash, passwordChangeDue: false, at }),
  )
}

/** Fills in the page of sign-in that is shown. */
export const signIn = async (page: Page, username: string, words = password): Promise<void> => {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(words)
  await page.getByRole('button', { name: '登录' }).click()
}

/** WCAG 2.1 A and AA, as axe can tell. */
export const assertAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  expect(found, page.url()).toEqual([])
}
