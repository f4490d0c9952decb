// What is done to an account, and what its owner does with it, is written down: see audit-trail.spec.ts.

import { addDays, shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { fillNewPassword } from '../newsroom/account-forms.ts'
import { entriesOf, expectWhole } from './audit-entries.ts'
import { insertPerson } from '../factories.ts'

const FIRST = '黄土高原上的一句长口令'
const SECOND = '谁也没有用过的一句话'
const THIRD = '换成另外一句更加长的话'

test('each act on an account leaves an entry, the account’s own coming and going too', async ({
  page,
  browser,
  signInAs,
  rows,
}) => {
  const admin = await insertPerson('620000', ['admin'])
  const person = await insertPerson('620000', ['editor1'])
  const cover = await insertPerson('620000', ['correspondent'])
  await signInAs(admin.loginName)
  const account = async () => {
    await page.goto(`/admin/accounts/${person.id}`)
  }
  const click = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  await account()
  await page.getByText('改姓名、区划', { exact: true }).click()
  await page.getByLabel('姓名', { exact: true }).fill('改了名的人')
  await click('保存')
  await expect(page.getByRole('heading', { name: '改了名的人' })).toBeVisible()
  await page.getByText('安排代班', { exact: true }).click()
  await page.getByLabel('谁来代班').selectOption(cover.id)
  const day = shanghaiDay(new Date())
  await page.getByLabel('哪天开始').fill(day)
  await page.getByLabel('到哪天').fill(addDays(day, 1))
  await page.getByLabel('原因').fill('年休假')
  await click('安排')
  await expect(page.getByText(/代 .*初审/)).toBeVisible()
  await page.getByRole('button', { name: /^收回/ }).first().click()
  await expect(page.getByText('没有角色，登录后什么也做不了')).toBeVisible()
  await click('重设密码')
  await expect(page.getByRole('textbox', { name: '链接' })).toBeVisible()
  await click('作废链接')
  await expect(page.getByRole('button', { name: '作废链接' })).toHaveCount(0)
  await page.getByText('停用', { exact: true }).click()
  await click('确定停用')
  await expect(page.getByText('账号停用了')).toBeVisible()
  await click('重新启用')
  const link = await page.getByRole('textbox', { name: '链接' }).inputValue()

  const context = await browser.newContext()
  const own = await context.newPage()
  await own.goto(link)
  await fillNewPassword(own, FIRST)
  await own.getByRole('button', { name: '设好密码' }).click()
  await own.waitForURL((url) => !url.pathname.startsWith('/invite/'))
  await own.goto('/account')
  const addressing = own.getByRole('form', { name: '收通知的邮箱' })
  await addressing.getByLabel('邮箱', { exact: true }).fill(`${person.loginName}@example.org`)
  await addressing.getByLabel('现在的密码').fill(FIRST)
  await addressing.getByRole('button', { name: '存邮箱' }).click()
  await expect(own.getByText('邮箱确认以后，通知才会发过去')).toBeVisible()
  const choosing = own.getByRole('form', { name: '哪些用邮件收' })
  await choosing.getByLabel('每天汇总的时间').selectOption('07:00')
  await choosing.getByRole('button', { name: '保存' }).click()
  await expect(choosing.getByText('存好了')).toBeVisible()
  const form = own.getByRole('form', { name: '修改密码' })
  for (const [old, message] of [
    [SECOND, '现在的密码不对'],
    [FIRST, '密码改好了'],
  ] as const) {
    await form.getByLabel('现在的密码').fill(old)
    await form.getByLabel(/^新密码/).fill(THIRD)
    await form.getByLabel('再写一遍新密码').fill(THIRD)
    await form.getByRole('button', { name: '改密码' }).click()
    await expect(form.getByText(message)).toBeVisible()
  }
  await own.getByRole('button', { name: '退出' }).first().click()
  await own.waitForURL((url) => url.pathname === '/sign-in')
  for (const password of [FIRST, THIRD]) {
    await own.getByLabel('用户名').fill(person.loginName)
    await own.getByLabel('密码').fill(password)
    await own.getByRole('button', { name: '登录' }).click()
    if (password === FIRST) await expect(own.getByText('用户名或密码不对')).toBeVisible()
  }
  await own.waitForURL((url) => url.pathname !== '/sign-in')
  await context.close()

  const entries = await entriesOf(rows, ['account', person.id])
  const [theirs, ours] = [admin.loginName, person.loginName]
  expect(entries.map(({ action, who, result }) => [action, who, result])).toEqual([
    ['change-account', theirs, 'ok'],
    ['cover-leave', theirs, 'ok'],
    ['end-grant', theirs, 'ok'],
    ['send-link', theirs, 'ok'],
    ['revoke-link', theirs, 'ok'],
    ['close-account', theirs, 'ok'],
    ['reopen-account', theirs, 'ok'],
    ['set-password', ours, 'ok'],
    ['sign-in', ours, 'ok'],
    ['change-mail-address', ours, 'ok'],
    ['change-notice-settings', ours, 'ok'],
    ['change-password', ours, 'refused'],
    ['change-password', ours, 'ok'],
    ['sign-out', ours, 'ok'],
    ['sign-in', null, 'refused'],
    ['sign-in', ours, 'ok'],
  ])
  expectWhole(entries)
})
