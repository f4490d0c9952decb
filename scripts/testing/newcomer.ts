// What a person does who was sent a one-time link, in a browser of their own, on the first day and later.

import type { Page } from 'playwright/test'
import { generateSync } from 'otplib'

export const NEWCOMERS_PASSWORD = '只有自己知道的一句长密码'

/** /work leads on to where the person's own work is. */
export const inNewsroom = ({ pathname }: URL): boolean =>
  !/^\/(?:sign-in|invite|account|work)(?:\/|$)/.test(pathname)

/** Opens the link and sets a password. */
export async function takeLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  for (const field of await page.locator('input[type=password]').all())
    await field.fill(NEWCOMERS_PASSWORD)
  await page.getByRole('button', { name: '设好密码' }).click()
}

/** Sets the second factor up that the role requires, and enters the newsroom; returns a recovery code. */
export async function setUpSecondFactor(page: Page): Promise<string> {
  await page.waitForURL('**/account/second-factor')
  await page.getByRole('button', { name: '开始设置' }).click()
  const secret = (await page.locator('code').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel('验证码').fill(generateSync({ secret }))
  await page.getByLabel('现在的密码').fill(NEWCOMERS_PASSWORD)
  await page.getByRole('button', { name: '开启两步验证' }).click()
  const codes = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  const recovery = await codes.first().innerText()
  await page.getByRole('link', { name: '抄好了' }).click()
  await page.waitForURL(inNewsroom)
  return recovery
}

export async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.goto('/sign-in?callbackUrl=%2Fwork')
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}
