// The second factor from outside: set up, asked for, used once, remembered. That a role requires one is shown by a
// portal of its own (scripts/real-portal.boot.test.ts): the setting is the whole site's.

import type { Browser, Page } from 'playwright/test'
import { generateSync } from 'otplib'

import { insertPerson, PASSWORD, type Person } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { landing } from './people.ts'

const now = () => Math.floor(Date.now() / 1_000)

/** The app's code of so many steps from now; the portal takes that of the next one, too, and so for a minute at least. */
const codeOf = (secret: string, step = 0) => generateSync({ secret, epoch: now() + step * 30 })

/** Sets the second factor up on the page for it. Returns what the app and the paper have then. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/account/second-factor')
  await page.getByRole('button', { name: '开始设置' }).click()
  const secret = (await page.locator('code').innerText()).replaceAll(/\s/g, '')
  await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible()
  await page.getByLabel('验证码').fill(codeOf(secret))
  await page.getByLabel('现在的密码').fill(PASSWORD)
  await page.getByRole('button', { name: '开启两步验证' }).click()
  const listed = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await expect(listed).toHaveCount(8)
  return { secret, codes: await listed.allInnerTexts() }
}

/** Name and password in this browser; ends where the portal asks for a code, or lets them in. */
async function enterPassword(page: Page, { loginName }: Person): Promise<void> {
  await page.goto('/sign-in?callbackUrl=%2Faccount')
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/(account|sign-in\/code)(\?|$)/)
}

async function enterCode(page: Page, code: string, remember = false): Promise<void> {
  await page.getByLabel('验证码或恢复码').fill(code)
  if (remember) await page.getByLabel(/30 天内不再问/).check()
  await page.getByRole('button', { name: '登录' }).click()
}

const newPage = async (browser: Browser, options = {}) =>
  (await browser.newContext(options)).newPage()

test('a code is asked for after the password, each one serves once, and a recovery code once in its place', async ({
  browser,
  page,
  signInAs,
}) => {
  const person = await insertPerson('620825', ['correspondent'])
  await signInAs(person.loginName)
  const { secret, codes } = await setUp(page)
  const [recovery = ''] = codes
  await page.reload()
  await expect(page.getByText(recovery)).toHaveCount(0)
  await expect(page.getByText('恢复码还有 8 个没用过')).toBeVisible()

  const first = await newPage(browser)
  await enterPassword(first, person)
  await expect(first.getByRole('heading', { name: '还差一步：验证码' })).toBeVisible()
  expect(await landing(first)).toBe('/sign-in')
  await enterPassword(first, person)
  await enterCode(first, '000000')
  await expect(first.getByRole('form').getByRole('alert')).toContainText('验证码不对')
  const code = codeOf(secret, 1)
  await enterCode(first, code)
  await first.waitForURL('**/account')

  const second = await newPage(browser)
  await enterPassword(second, person)
  await enterCode(second, code)
  await expect(second.getByRole('form').getByRole('alert')).toContainText(
    '验证码不对，或者已经用过',
  )
  expect(await landing(second)).toBe('/sign-in')
  await enterPassword(second, person)
  await enterCode(second, recovery)
  await second.waitForURL('**/account')

  const third = await newPage(browser)
  await enterPassword(third, person)
  await enterCode(third, recovery)
  await expect(third.getByRole('form').getByRole('alert')).toContainText('验证码不对，或者已经用过')
})

test('a remembered device is not asked until it is ended; a session that is ended is out at once', async ({
  browser,
  page,
  signInAs,
}) => {
  const person = await insertPerson('620825', ['correspondent'])
  await signInAs(person.loginName)
  const { secret } = await setUp(page)

  const device = await newPage(browser)
  await enterPassword(device, person)
  await enterCode(device, codeOf(secret, 1), true)
  await device.waitForURL('**/account')
  await device.context().clearCookies({ name: /session-token/ })
  await enterPassword(device, person)
  await device.waitForURL('**/account')
  await expect(device.getByText('就是这里')).toBeVisible()

  await page.goto('/account')
  await page.getByRole('button', { name: /^不再记住/ }).click()
  await expect(page.getByRole('heading', { name: '记住的设备' })).toHaveCount(0)
  // The session itself goes on until it is ended.
  expect(await landing(device)).toBe('/account')
  await page.getByRole('button', { name: '退出别处的全部登录' }).click()
  await expect(page.getByRole('article', { name: /^登录 / })).toHaveCount(1)
  expect(await landing(device)).toBe('/sign-in')
  await enterPassword(device, person)
  await expect(device).toHaveURL(/\/sign-in\/code/)
})

test('sets up and signs in without scripts', async ({ browser, page, context, signInAs }) => {
  const person = await insertPerson('620825', ['correspondent'])
  await signInAs(person.loginName)
  const plain = await newPage(browser, {
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  })
  const { secret, codes } = await setUp(plain)
  expect(new Set(codes).size).toBe(8)
  await plain.context().clearCookies()
  await enterPassword(plain, person)
  await enterCode(plain, codeOf(secret, 1))
  await plain.waitForURL('**/account')
  await page.goto('/account')
  await expect(page.getByText('开着：登录时除了密码，还要验证码。')).toBeVisible()
})

test('an admin takes off the second factor of who lost their phone, and the audit log has it', async ({
  browser,
  page,
  signInAs,
  rows,
}) => {
  const person = await insertPerson('620825', ['correspondent'])
  await signInAs(person.loginName)
  await setUp(page)
  await signInAs('admin')
  await page.goto(`/admin/accounts/${person.id}`)
  await page.getByText('解除两步验证', { exact: true }).click()
  await page.getByRole('button', { name: '确定解除' }).click()
  await expect(page.getByText('没有开')).toBeVisible()
  const device = await newPage(browser)
  await enterPassword(device, person)
  await expect(device).toHaveURL(/\/account$/)
  const logged = await rows<{ action: string; result: string }[]>`
    select action, result from audit_log
    where object_kind = 'account' and object_id = ${person.id} and action like '%second-factor'
    order by id`
  expect(logged.map(({ action, result }) => `${action} ${result}`)).toEqual([
    'begin-second-factor ok',
    'confirm-second-factor ok',
    'take-off-second-factor ok',
  ])
})
