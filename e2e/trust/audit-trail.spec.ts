// What people do is written down: who, from where, when, on what and with which result. That the
// application's role cannot rewrite it, and that npm run audit:verify names a row that its owner altered,
// is proved in db/app-role.db.test.ts and db/audit-commands.db.test.ts.

import { randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import { addDays, shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { approveAll, submitPiece } from '../newsroom/pieces.ts'
import { capture, replay } from './captured-actions.ts'
import { insertPerson } from './people.ts'
import { newPicture, sendUpload, type Stored } from './uploads.ts'

const FIRST = '黄土高原上的一句长口令'
const SECOND = '谁也没有用过的一句话'
const THIRD = '换成另外一句更加长的话'

/** Entries about one object, first to last, of these actions or of all. */
async function entriesOf(
  rows: postgres.Sql,
  [kind, id]: [string, string],
  actions: readonly string[] = [],
) {
  return rows`
    select l.action, a.login_name as who, l.result::text, l.code, l.address,
      (l.details ->> 'port')::int as port, l.at is not null as timed, length(l.hash) as hash
    from audit_log l left join accounts a on a.id = l.account_id
    where l.object_kind = ${kind} and l.object_id = ${id}
      and (${actions.length === 0} or l.action = any(${[...actions]}::text[]))
    order by l.id`
}

function expectWhole(entries: readonly postgres.Row[]) {
  for (const entry of entries) {
    expect(entry).toMatchObject({ timed: true, hash: 64 })
    expect(entry['address']).toMatch(/^(127\.0\.0\.1|::1)$/)
    expect(entry['port']).toBeGreaterThan(1_023)
  }
}

test('each act on a piece leaves an entry with person, address and port, time, object and result', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `留痕${randomUUID().slice(0, 6)}`
  const editionId = await submitPiece(newsroom, headline)
  await approveAll(newsroom, editionId)
  const actions = ['submit-edition', 'approve-edition']
  const entries = await entriesOf(rows, ['edition', editionId], actions)
  expect(entries.map(({ action, who, result }) => [action, who, result])).toEqual([
    ['submit-edition', 'tongwei', 'ok'],
    ['approve-edition', 'editor1-dingxi', 'ok'],
    ['approve-edition', 'editor2-dingxi', 'ok'],
    ['approve-edition', 'editor3', 'ok'],
  ])
  expectWhole(entries)

  await page.goto(`/published?q=${encodeURIComponent(headline)}`)
  await hydrated(page)
  const line = page.getByRole('article', { name: headline })
  await line.getByLabel(`撤稿《${headline}》`).click()
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill('核实后再发。')
  await line.getByRole('button', { name: '确定撤稿' }).click()
  await page.waitForURL(/list=withdrawn/)
  await hydrated(page)
  await page.getByRole('button', { name: `恢复《${headline}》` }).click()
  await page.waitForURL(/\/published$/)
  const [article] = await rows<{ id: string }[]>`
    select article_id as id from editions where id = ${editionId}`
  const moves = ['withdraw-article', 'restore-article']
  const later = await entriesOf(rows, ['article', article?.id ?? ''], moves)
  expect(later.map(({ action, who, result }) => [action, who, result])).toEqual(
    moves.map((action) => [action, 'editor3', 'ok']),
  )
  expectWhole(later)
})

test('each act on an account leaves an entry, the account’s own coming and going too', async ({
  page,
  browser,
  signInAs,
  rows,
}) => {
  const admin = await insertPerson(rows, '620000', ['admin'])
  const person = await insertPerson(rows, '620000', ['editor1'])
  const cover = await insertPerson(rows, '620000', ['correspondent'])
  await signInAs(admin.loginName)
  const account = async () => {
    await page.goto(`/admin/accounts/${person.id}`)
    await hydrated(page)
  }
  const click = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  await account()
  await page.getByText('改姓名、单位', { exact: true }).click()
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
  await hydrated(own)
  await own.getByLabel('密码（至少 10 位）').fill(FIRST)
  await own.getByLabel('再输一遍').fill(FIRST)
  await own.getByRole('button', { name: '设好密码' }).click()
  await own.waitForURL((url) => !url.pathname.startsWith('/invite/'))
  await own.goto('/account')
  await hydrated(own)
  await own.getByLabel('邮箱').fill(`${person.loginName}@example.org`)
  await own.getByRole('button', { name: '保存' }).click()
  await expect(own.getByText('邮箱确认以后，通知才会发过去')).toBeVisible()
  const form = own.getByRole('form', { name: '修改密码' })
  for (const [old, told] of [
    [SECOND, '现在的密码不对'],
    [FIRST, '密码改好了'],
  ] as const) {
    await form.getByLabel('现在的密码').fill(old)
    await form.getByLabel(/^新密码/).fill(THIRD)
    await form.getByLabel('再写一遍新密码').fill(THIRD)
    await form.getByRole('button', { name: '改密码' }).click()
    await expect(form.getByText(told)).toBeVisible()
  }
  await own.getByRole('button', { name: '退出' }).first().click()
  await own.waitForURL((url) => url.pathname !== '/account')
  await own.goto('/sign-in')
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
    ['change-notice-settings', ours, 'ok'],
    ['change-password', ours, 'refused'],
    ['change-password', ours, 'ok'],
    ['sign-out', ours, 'ok'],
    ['sign-in', null, 'refused'],
    ['sign-in', ours, 'ok'],
  ])
  expectWhole(entries)
})

test('who takes the log or the figures along, or brings a picture, leaves an entry', async ({
  page,
  baseURL,
  context,
  signInAs,
  rows,
}) => {
  const year = shanghaiDay(new Date()).slice(0, 4)
  const acts = [
    ['auditor', 'export-audit', () => page.request.get('/api/audit/log.csv')],
    [
      'editor3',
      'download-stats',
      () => page.request.get(`/api/stats/workbook?place=620000&period=${year}`),
    ],
    [
      'correspondent',
      'upload-picture',
      async () => sendUpload(page.request, baseURL ?? '', await newPicture().jpeg().toBuffer()),
    ],
  ] as const
  for (const [role, action, act] of acts) {
    const { loginName } = await insertPerson(rows, '620000', [role])
    await context.clearCookies()
    await signInAs(loginName)
    const answer = await act()
    expect(answer.status(), action).toBe(200)
    const entries = await rows`
      select l.action, l.object_kind as kind, l.object_id as object, l.result::text, l.address,
        (l.details ->> 'port')::int as port, l.at is not null as timed, length(l.hash) as hash
      from audit_log l join accounts a on a.id = l.account_id
      where a.login_name = ${loginName} order by l.id`
    const isPicture = action === 'upload-picture'
    const { value } = isPicture ? ((await answer.json()) as { value: Stored }) : {}
    const object = value ? String(value.mediaId) : null
    const kind = isPicture ? 'media' : 'site'
    expect(entries).toMatchObject([{ action, kind, object, result: 'ok' }])
    expectWhole(entries)
  }
})

test('nobody gives themselves a role, and the attempt is written down beside what they may do', async ({
  page,
  signInAs,
  rows,
}) => {
  const admin = await insertPerson(rows, '620000', ['admin'])
  const person = await insertPerson(rows, '620825', ['correspondent'])
  await signInAs(admin.loginName)
  await page.goto(`/admin/accounts/${person.id}`)
  await hydrated(page)
  await page.getByText('授予角色', { exact: true }).click()
  await page.getByRole('combobox', { name: '角色' }).selectOption('editor1')
  await page.getByRole('combobox', { name: /^范围/ }).selectOption('620825')
  const given = await capture(page, () =>
    page.getByRole('button', { name: '授予', exact: true }).click(),
  )
  const body = given.body.toString()
  expect(body).toContain(`"accountId":${person.id},`)
  const own = Buffer.from(body.replace(`"accountId":${person.id},`, `"accountId":${admin.id},`))
  const rolesOf = async (id: string) => {
    const held = await rows`
      select role::text as role from role_grants where account_id = ${id} and revoked_at is null
      order by id`
    return held.map(({ role }) => String(role))
  }

  expect((await replay(page, { ...given, body: own })).status()).toBe(403)
  expect(await rolesOf(admin.id)).toEqual(['admin'])
  expect((await replay(page, given)).status()).toBe(200)
  expect(await rolesOf(person.id)).toEqual(['correspondent', 'editor1'])

  for (const [{ id }, result] of [
    [admin, 'refused'],
    [person, 'ok'],
  ] as const) {
    const entries = await entriesOf(rows, ['account', id], ['grant-role'])
    expect(entries.map((entry) => [entry['who'], entry['result']])).toEqual([
      [admin.loginName, result],
    ])
    expectWhole(entries)
  }
})
