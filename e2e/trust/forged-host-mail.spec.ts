// What is sent to people names the portal by its own address, whatever the request claimed that caused it.

import { randomUUID } from 'node:crypto'

import type { BrowserContext } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { fillInvitation, fillNewPassword } from '../newsroom/account-forms.ts'
import { capture, type Captured } from './captured-actions.ts'
import { sendFrom } from './from-address.ts'
import { insertAddress, insertPerson } from '../factories.ts'
import { mailsTo } from './mails.ts'

const EVIL = 'evil.example'

/** Sends what a page was about to send, as from a portal of another name. */
async function sendAsHost(context: BrowserContext, { url, method, headers, body }: Captured) {
  const cookies = await context.cookies(url)
  const answer = await sendFrom('127.0.0.81', url, {
    method,
    headers: {
      ...headers,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      host: EVIL,
      'x-forwarded-host': EVIL,
      origin: `http://${EVIL}`,
      referer: `http://${EVIL}/`,
    },
    body: body.toString(),
  })
  expect(answer.body).not.toContain(EVIL)
  expect(JSON.stringify(answer.headers)).not.toContain(EVIL)
  return answer
}

test('neither a one-time link nor a mail about it bears the host name that a request sent', async ({
  page,
  context,
  baseURL,
  signInAs,
  rows,
}) => {
  const person = await insertPerson('620825', ['correspondent'])
  const address = `${randomUUID().slice(0, 8)}@example.org`
  await insertAddress(person, address)
  await signInAs('admin')
  await page.goto(`/admin/accounts/${person.id}`)
  const reset = await capture(page, () => page.getByRole('button', { name: '重设密码' }).click())
  const answer = await sendAsHost(context, reset)
  expect(answer.status).toBe(200)
  const [, token = ''] = /"token":"([\w-]+)"/.exec(answer.body) ?? []
  expect(token).not.toBe('')

  // Nor the page that the link leads to, for who comes next.
  await sendFrom('127.0.0.81', `${baseURL}/invite/${token}`, {
    headers: { host: EVIL, 'x-forwarded-host': EVIL },
  })
  await context.clearCookies()
  await page.goto(`/invite/${token}`)
  expect(await page.content()).not.toContain(EVIL)
  await fillNewPassword(page, '黄土高原上的一句长口令')
  const setting = await capture(page, () => page.getByRole('button', { name: '设好密码' }).click())
  await sendAsHost(context, setting)

  const mails = await mailsTo(rows, address, 3)
  for (const mail of mails) {
    expect(mail).not.toContain(EVIL)
    expect(mail).toContain(`${baseURL}/account`)
  }
})

test('an invitation made under another name is a link to the portal', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const loginName = `new-${randomUUID().slice(0, 8)}`
  await signInAs('admin')
  await page.goto('/admin/accounts/new')
  await fillInvitation(page, { loginName })
  const invitation = await capture(page, () => page.getByRole('button', { name: '开账号' }).click())
  expect((await sendAsHost(context, invitation)).status).toBe(200)
  expect(await rows`select 1 from accounts where login_name = ${loginName}`).toHaveLength(1)
})
