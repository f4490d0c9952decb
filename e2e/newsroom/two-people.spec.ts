import type { Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { insertPerson } from '../factories.ts'
import { fillNewPassword } from './account-forms.ts'
import { chooseDivision } from './choose-division.ts'

const PASSWORD = '陇原上的一句很长的密码'
const REASON = '本人当面来说的'

async function askForReset(page: Page, accountId: string): Promise<void> {
  await page.goto(`/admin/accounts/${accountId}`)
  await page.getByLabel(/^提请重设密码《/).click()
  await page.getByLabel('给第二个人的说明', { exact: true }).fill(REASON)
  await page.getByRole('button', { name: '确定提请重设密码' }).click()
  await page.waitForURL(/\/admin\/countersign\/\d+$/)
}

test('a final editor gets a new password by two people: one asks, another confirms and hands over the link', async ({
  page,
  browser,
  signInAs,
}) => {
  const admin = await insertPerson('620000', ['admin'])
  const auditor = await insertPerson('620000', ['auditor'])
  const final = await insertPerson('620825', ['editor3'])
  await signInAs(admin.loginName)
  await askForReset(page, final.id)
  const address = page.url()
  await expect(page.getByText(`可以确认的人：`)).toContainText(auditor.name)
  await expect(page.getByLabel(/^确认《/)).toHaveCount(0)
  await page.context().clearCookies()

  await signInAs(auditor.loginName)
  await page.goto('/admin/countersign')
  await page.getByRole('link', { name: `重设密码：${final.name}` }).click()
  await expect(page.getByText(REASON)).toBeVisible()
  expect(page.url()).toBe(address)
  await page.getByLabel(/^确认《/).click()
  await page.getByRole('button', { name: '确定确认' }).click()
  const link = await page.getByRole('textbox', { name: '链接' }).inputValue()
  await expect(page.getByText(`${auditor.name}已确认`)).toBeVisible()
  await page.goto(address)
  await expect(page.getByText(`${auditor.name}已确认`)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '链接' })).toHaveCount(0)

  const context = await browser.newContext()
  const theirs = await context.newPage()
  await theirs.goto(link)
  await fillNewPassword(theirs, PASSWORD)
  await theirs.getByRole('button', { name: '设好密码' }).click()
  await theirs.waitForURL((url) => !url.pathname.startsWith('/invite/'))
  await context.close()

  await page.goto(`/admin/accounts/${final.id}`)
  const renewed = page.getByRole('listitem').filter({ hasText: '重发链接' })
  await expect(renewed).toContainText(admin.name)
  await expect(renewed).toContainText(`${auditor.name}确认`)
})

test('the role of an auditor is asked for in the usual form, declined with a reason, and given by nobody', async ({
  page,
  signInAs,
  rows,
}) => {
  const admin = await insertPerson('620000', ['admin'])
  const second = await insertPerson('620000', ['admin'])
  const person = await insertPerson('620825', [])
  await signInAs(admin.loginName)
  await page.goto(`/admin/accounts/${person.id}`)
  await page.getByLabel(/^授予角色《/).click()
  await page.getByRole('combobox', { name: '角色' }).selectOption('auditor')
  await chooseDivision(page, /^范围/, '庄浪县')
  await page.getByRole('button', { name: '授予', exact: true }).click()
  await expect(page.getByText('请写说明，给第二个人看')).toBeVisible()
  await page.getByLabel(/^给第二个人的说明/).fill(REASON)
  await page.getByRole('button', { name: '授予', exact: true }).click()
  await page.waitForURL(/\/admin\/countersign\/\d+$/)
  const address = page.url()
  await page.context().clearCookies()

  await signInAs(second.loginName)
  await page.goto(address)
  await page.getByLabel(/^不同意《/).click()
  await page.getByLabel('不同意的理由').fill('没有见到本人')
  await page.getByRole('button', { name: '确定不同意' }).click()
  await expect(page.getByText(`${second.name}不同意`)).toBeVisible()
  expect(await rows`select 1 from role_grants where account_id = ${person.id}`).toHaveLength(0)
  await page.context().clearCookies()
  await signInAs(admin.loginName)
  await page.goto(address)
  await expect(page.getByText('没有见到本人')).toBeVisible()
})

test('how long the log is kept is asked for, and taken back, without scripts as well', async ({
  browser,
  context: signedIn,
  signInAs,
  rows,
}) => {
  const admin = await insertPerson('620000', ['admin'])
  await signInAs(admin.loginName)
  const storageState = await signedIn.storageState()
  const context = await browser.newContext({ javaScriptEnabled: false, storageState })
  const plain = await context.newPage()
  await plain.goto('/admin/settings')
  const form = plain.getByRole('form', { name: '要第二个人确认的设置' })
  await form.getByLabel('审计日志留存').fill('365')
  await form.getByLabel('给第二个人的说明').fill(REASON)
  await form.getByRole('button', { name: '提请确认' }).click()
  await plain.waitForURL(/\/admin\/countersign\/\d+$/)
  await expect(plain.getByText('1095 → 365')).toBeVisible()
  await plain.getByRole('button', { name: /^收回/ }).click()
  await expect(plain.getByText('已收回')).toBeVisible()
  expect(await rows`select 1 from settings where key = 'auditDays'`).toHaveLength(0)
  await context.close()
})
