// What people do is written down: who, from where, when, on what and with which result. That the
// application's role cannot rewrite it, and that npm run audit:verify names a row that its owner altered,
// is proved in db/app-role.db.test.ts and db/audit-commands.db.test.ts.

import { randomUUID } from 'node:crypto'

import { shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { chooseDivision } from '../newsroom/choose-division.ts'
import { approveInBrowser, writeAndSubmit } from '../newsroom/editions.ts'
import { openRowMenu } from '../newsroom/lists.ts'
import { entriesOf, expectWhole } from './audit-entries.ts'
import { capture, replay } from './captured-actions.ts'
import { insertPerson } from '../factories.ts'
import { newPicture, sendUpload, type Stored } from './uploads.ts'

test('each act on an edition leaves an entry with person, address and port, time, object and result', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `留痕${randomUUID().slice(0, 6)}`
  const editionId = await writeAndSubmit(newsroom, headline)
  for (const [who, button] of [
    ['editor1-dingxi', '送复审'],
    ['editor2-dingxi', '送终审'],
    ['editor3', '通过并发布'],
  ] as const) {
    await approveInBrowser(newsroom, { who, editionId, button })
  }
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
  const line = page.getByRole('article', { name: headline })
  await openRowMenu(line)
  await line.getByLabel(`撤稿《${headline}》`).click()
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill('核实后再发。')
  await line.getByRole('button', { name: '确定撤稿' }).click()
  await page.waitForURL(/list=withdrawn/)
  await page.getByLabel(`恢复《${headline}》`).click()
  await page.getByRole('button', { name: '确定恢复' }).click()
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

test('who takes the log or the figures along, or brings a picture, leaves an entry', async ({
  baseURL,
  context,
  signInAs,
  rows,
}) => {
  const year = shanghaiDay(new Date()).slice(0, 4)
  const acts = [
    ['auditor', 'export-audit', () => context.request.get('/api/audit/log.csv')],
    [
      'editor3',
      'download-stats',
      () => context.request.get(`/api/stats/workbook?place=620000&period=${year}`),
    ],
    [
      'correspondent',
      'upload-picture',
      async () => sendUpload(context.request, baseURL ?? '', await newPicture().jpeg().toBuffer()),
    ],
  ] as const
  for (const [role, action, act] of acts) {
    const { loginName } = await insertPerson('620000', [role])
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

test('nobody grants themselves a role, and the attempt is written down beside what they may do', async ({
  page,
  signInAs,
  rows,
}) => {
  const admin = await insertPerson('620000', ['admin'])
  const person = await insertPerson('620825', ['correspondent'])
  await signInAs(admin.loginName)
  await page.goto(`/admin/accounts/${person.id}`)
  await page.getByText('授予角色', { exact: true }).click()
  await page.getByRole('combobox', { name: '角色' }).selectOption('editor1')
  await chooseDivision(page, /^范围/, '庄浪县')
  const given = await capture(page, () =>
    page.getByRole('button', { name: '授予', exact: true }).click(),
  )
  const body = given.body.toString()
  expect(body).toContain(`{"accountId":${person.id}}`)
  const own = Buffer.from(body.replace(`{"accountId":${person.id}}`, `{"accountId":${admin.id}}`))
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
