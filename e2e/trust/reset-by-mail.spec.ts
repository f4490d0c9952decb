// Who forgot their password gets a link at the address they confirmed; the answer shows nobody whose name there is.

import { randomUUID } from 'node:crypto'

import type { Browser, Page } from 'playwright/test'
import type postgres from 'postgres'

import { insertAddress, insertPerson, insertSecondFactor, type Person } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { fillNewPassword } from '../newsroom/account-forms.ts'
import { mailsTo } from './mails.ts'
import { enter, landing } from './people.ts'

const SUBJECT = '重设密码'
const FRESH = '换成另外一句更加长的话'

async function ask(page: Page, loginName: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: '忘了密码' }).click()
  await page.getByLabel('用户名').fill(loginName)
  await page.getByRole('button', { name: '发重设密码的链接' }).click()
  await expect(page.getByRole('heading', { name: '去邮箱里看看' })).toBeVisible()
}

/** What the page of a question answers, sent from a browser without scripts. */
async function answerTo(browser: Browser, loginName: string) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await ask(page, loginName)
  const shown = { path: new URL(page.url()), text: await page.getByRole('main').innerText() }
  await context.close()
  return { ...shown, path: shown.path.pathname + shown.path.search }
}

const withAddress = async (roles: Parameters<typeof insertPerson>[1]) => {
  const person = await insertPerson('620825', roles)
  const address = `${randomUUID().slice(0, 8)}@example.org`
  await insertAddress(person, address)
  return { person, address }
}

/** The notices that somebody asked, once they are delivered. */
async function noticeOf(rows: postgres.Sql, { id }: Person): Promise<string> {
  const asked = () => rows<{ text: string }[]>`
    select text from notices where account_id = ${id} and title = '有人要求重设您的密码'`
  await expect.poll(async () => (await asked()).length).toBe(1)
  return (await asked())[0]?.text ?? ''
}

test('a link by mail sets a new password, and ends what was signed in with the old one', async ({
  browser,
  page,
  rows,
}) => {
  const { person, address } = await withAddress(['correspondent'])
  const elsewhere = await enter(browser, person.loginName)
  await ask(page, person.loginName)
  const [mail = ''] = await mailsTo(rows, address, 1, SUBJECT)
  const [link = ''] = /http:\S+\/invite\/[\w-]+/.exec(mail) ?? []
  expect(await landing(elsewhere.page)).toBe('/account')

  await page.goto(link)
  await fillNewPassword(page, FRESH)
  await page.getByRole('button', { name: '设好密码' }).click()
  await expect(page).not.toHaveURL(/\/invite\//)
  expect(await landing(page)).toBe('/account')
  expect(await landing(elsewhere.page)).toBe('/sign-in')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: '链接不能用了' })).toBeVisible()
  await elsewhere.context.close()
})

test('who has a second factor is asked for its code after the new password, too', async ({
  page,
  rows,
}) => {
  const { person, address } = await withAddress(['correspondent'])
  await insertSecondFactor(person.id)
  await ask(page, person.loginName)
  const [mail = ''] = await mailsTo(rows, address, 1, SUBJECT)
  await page.goto(/http:\S+\/invite\/[\w-]+/.exec(mail)?.[0] ?? '')
  await fillNewPassword(page, FRESH)
  await page.getByRole('button', { name: '设好密码' }).click()
  await expect(page.getByRole('heading', { name: '还差一步：验证码' })).toBeVisible()
})

test('the answer is the same for every name, with scripts and without, and an admin gets no link', async ({
  browser,
  rows,
}) => {
  const known = await withAddress(['correspondent'])
  const admin = await withAddress(['admin'])
  const addressless = await insertPerson('620825', ['correspondent'])
  const answers = [
    await answerTo(browser, `nobody-${randomUUID().slice(0, 8)}`),
    await answerTo(browser, known.person.loginName),
    await answerTo(browser, admin.person.loginName),
    await answerTo(browser, addressless.loginName),
  ]
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await noticeOf(rows, admin.person)).toContain('另一位管理员')
  expect(await noticeOf(rows, addressless)).toContain('初审编辑')
  await mailsTo(rows, known.address, 1, SUBJECT)
  expect(await rows`select 1 from mails where account_id = ${admin.person.id}`).toHaveLength(0)
  const asked = await rows`
    select account_id from audit_log
    where action = 'ask-for-reset' and object_id = ${admin.person.id} and result = 'ok'`
  expect(asked).toEqual([{ account_id: null }])
})
