import { randomUUID } from 'node:crypto'

import type { Browser, BrowserContext, Page } from '@playwright/test'
import type postgres from 'postgres'

/** The password of the demonstration's accounts. */
export const PASSWORD = 'longyuan-demo-2026'

export interface Person {
  id: string
  loginName: string
  /** As others see it. */
  name: string
}

/** An account of a test's own, with the demonstration's password and these roles over a division. */
export async function insertPerson(
  rows: postgres.Sql,
  divisionCode: string,
  roles: readonly string[],
): Promise<Person> {
  const loginName = `person-${randomUUID().slice(0, 8)}`
  const name = `试${loginName.slice(-6)}`
  const [account] = await rows<{ id: string }[]>`
    insert into accounts (login_name, display_name, division_code, password_hash)
    select ${loginName}, ${name}, ${divisionCode}, password_hash from accounts
    where login_name = 'tongwei' returning id`
  const id = account?.id ?? ''
  for (const role of roles) {
    await rows`
      insert into role_grants (account_id, role, division_code, starts_on)
      values (${id}, ${role}, ${divisionCode}, current_date - 1)`
  }
  return { id, loginName, name }
}

/** A browser of its own, signed in through the form. */
export async function enter(
  browser: Browser,
  loginName: string,
  password = PASSWORD,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/(work|desk|review)/)
  return { context, page }
}

/** The session's cookie as it stands, for a copy of it to be tried elsewhere. */
export async function sessionCookie(context: BrowserContext) {
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'))
  if (!cookie) throw new Error('Nobody is signed in')
  return cookie
}

/** Where a request of this browser for a page of the newsroom ends. */
export async function landing(page: Page, path = '/account'): Promise<string> {
  await page.goto(path)
  return new URL(page.url()).pathname
}
