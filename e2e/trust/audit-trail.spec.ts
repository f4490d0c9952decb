// What people do is written down: who, from where, when, on what and with which result. That the
// application's role cannot rewrite it, and that npm run audit:verify names a row that its owner altered,
// is proved in db/app-role.db.test.ts and db/audit-commands.db.test.ts.

import { randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { approveAll, submitPiece } from '../newsroom/pieces.ts'
import { capture, replay } from './captured-actions.ts'
import { insertPerson } from './people.ts'

/** Entries about one object, first to last, of these actions. */
async function entriesOf(
  rows: postgres.Sql,
  [kind, id]: [string, string],
  actions: readonly string[],
) {
  return rows`
    select l.action, a.login_name as who, l.result::text, l.code, l.address,
      (l.details ->> 'port')::int as port, l.at is not null as timed, length(l.hash) as hash
    from audit_log l left join accounts a on a.id = l.account_id
    where l.object_kind = ${kind} and l.object_id = ${id} and l.action in ${rows([...actions])}
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
  const editionId = await submitPiece(newsroom, `留痕${randomUUID().slice(0, 6)}`)
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
