// Asking for a page writes nothing, whoever asks and however.

import { randomInt, randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import type { Role } from '#db/states'

import {
  insertConflictingCopy,
  insertCountersign,
  insertPerson,
  insertUnit,
  type Person,
} from '../factories.ts'
import { dropLeader, dropTerms, insertLeader, insertTerm } from '../record-rows.ts'
import { insertAnnouncement } from '../announcement-rows.ts'
import { insertConsultation } from '../consultation-rows.ts'
import { insertIntake } from '../intake-rows.ts'
import { insertAssigned, insertRegister, insertSubmitted } from '../register-rows.ts'
import { expect, test } from '../fixtures.ts'
import { openClient, type Client } from '../http-client.ts'
import { changeTo } from '../newsroom/editions.ts'
import { as } from '../newsroom/people.ts'
import { addressesOf, listPageFiles, PAGES, type Visitor } from './all-pages.ts'
import { type Shown } from './shown.ts'

/** A county of which no other test writes. */
const COUNTY = '620922'

/** What each has to see; the editor alone is at every level. */
const PEOPLE = {
  writer: { roles: ['correspondent'], scope: COUNTY },
  editor: { roles: ['editor1', 'editor2', 'editor3'], scope: COUNTY },
  admin: { roles: ['admin'], scope: '620000' },
  auditor: { roles: ['auditor'], scope: '620000' },
  officer: { roles: ['officer'], scope: COUNTY },
  dispatcher: { roles: ['dispatcher'], scope: COUNTY },
  clerk: { roles: ['unit-clerk'], scope: COUNTY },
} as const satisfies Partial<Record<Visitor, unknown>>

/** Downloads are logged before their first byte is sent: that is what the log is for. */
const DOWNLOADS = [
  ['editor', 'download-form', (shown: Shown) => `/api/editions/${shown.editionId}/forms/plain`],
  ['editor', 'download-stats', () => `/api/stats/workbook?place=${COUNTY}&period=2026`],
  ['writer', 'download-own-data', () => '/api/account/own-data'],
  [
    'officer',
    'export-register',
    (shown: Shown) => `/api/matters/register?session=${shown.sessionId}`,
  ],
  [
    'officer',
    'export-statistics',
    (shown: Shown) => `/api/matters/statistics?session=${shown.sessionId}`,
  ],
  ['admin', 'export-accounts', () => '/api/accounts/roster'],
  ['auditor', 'export-audit', () => '/api/audit/log.csv?action=export-audit'],
] as const

const WAYS: readonly { method: 'GET' | 'HEAD'; headers: Record<string, string> }[] = [
  { method: 'GET', headers: {} },
  { method: 'GET', headers: { rsc: '1' } },
  { method: 'GET', headers: { rsc: '1', 'next-router-prefetch': '1', purpose: 'prefetch' } },
  { method: 'HEAD', headers: {} },
]

/** A number that is in no row of anything else, so that each row that names it was written for them. */
const insertNumbered = ({ roles, scope }: { roles: readonly Role[]; scope: string }) =>
  insertPerson(scope, roles, { id: 2_100_000_000 + randomInt(40_000_000) })

type Owned = 'editions' | 'articles' | 'revisions'

interface Own {
  people: readonly Person[]
  editionId: string
}

/** Every row of every table that names one of the people, or belongs to the edition, its article or a text. */
async function writtenRows(
  rows: postgres.Sql,
  { people, editionId }: Own,
): Promise<Record<string, readonly unknown[]>> {
  const ids = people.map(({ id }) => Number(id))
  const named = rows.json({ ids: [...ids, ...ids.map(String)] })
  const [own] = await rows<Record<Owned, number[]>[]>`
    select array[e.id] as editions, array[e.article_id] as articles,
      array(select r.id from revisions r where r.edition_id = e.id) as revisions
    from editions e where e.id = ${editionId}`
  const places = await rows<{ table: string; column: string; target: Owned }[]>`
    select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and a.atttypid = 'bigint'::regtype
      and c.confrelid in ('editions'::regclass, 'articles'::regclass, 'revisions'::regclass)
    union all values ('editions', 'id', 'editions'), ('articles', 'id', 'articles')`
  const tables = await rows<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`
  expect(tables.length).toBeGreaterThan(30)
  const written: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const belongs = places
      .filter(({ table }) => table === name)
      .map(
        ({ column, target }) => rows`or t.${rows(column)} = any (${own?.[target] ?? []}::bigint[])`,
      )
    const found = await rows<{ row: Record<string, unknown> }[]>`
      select to_jsonb(t) as row from ${rows(name)} t
      where jsonb_path_exists(to_jsonb(t), '$.** ? (@ == $ids[*])', ${named}) ${belongs.length > 0 ? belongs : rows``}
      order by to_jsonb(t)::text`
    // When a session was last used is written down by reading, too (docs/adr/0026).
    written[name] = found.map(({ row }) =>
      name === 'sessions' ? { ...row, last_seen_at: null } : row,
    )
  }
  // What others do meanwhile notifies these people, too, and what they wrote to others, who read it.
  const isOurs = (row: unknown) => {
    const { account_id, edition_id } = row as { account_id: number; edition_id: number | null }
    return ids.includes(account_id) && String(edition_id) === editionId
  }
  // So does an event that asks whoever could be the second person.
  const isOurEvent = (row: unknown) => {
    const { payload } = row as { payload: { accountId?: number; editionId?: number } }
    return ids.includes(payload.accountId ?? 0) || String(payload.editionId) === editionId
  }
  return {
    ...written,
    notices: written['notices']?.filter(isOurs) ?? [],
    outbox: written['outbox']?.filter(isOurEvent) ?? [],
  }
}

test('every page that has a file is walked', () => {
  const walked = Object.values(PAGES).flatMap((pages) => Object.keys(pages))
  expect(walked.toSorted()).toEqual(listPageFiles().toSorted())
})

test('no page of the newsroom, asked for in any way, writes a row; a download is logged and nothing else', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const [writer, editor, admin, auditor, officer, dispatcher, clerk] = await Promise.all(
    Object.values(PEOPLE).map((person) => insertNumbered(person)),
  )
  if (!writer || !editor || !admin || !auditor || !officer || !dispatcher || !clerk)
    throw new Error('Somebody was not made')
  const submit = () => as(writer.loginName).submit(`只给人看${randomUUID().slice(0, 6)}`)
  const [otherId, editionId] = [await submit(), await submit()]
  const [made] = await rows<{ articleId: string; topicId: string; topic: string }[]>`
    select (select article_id from editions where id = ${editionId}) as "articleId",
      (select min(id) from topics) as "topicId",
      (select slug from topics order by id limit 1) as topic`
  // What other tests made may be gone when its turn comes.
  const mark = randomUUID().slice(0, 8)
  const term = `只看的词${mark}`
  const leaderId = await insertLeader(`看${mark}`, COUNTY)
  if (!made) throw new Error('Nothing was made')
  const sessionId = await insertRegister(writer.id, COUNTY)
  const moved = { sessionId, accountId: writer.id, divisionCode: COUNTY }
  const shown: Shown = {
    ...made,
    revisionId: await insertConflictingCopy(editionId, editor.loginName),
    termId: await insertTerm({ term, kind: 'mistake' }),
    leaderId,
    editionId,
    otherId,
    beforeId: made.articleId,
    accountId: writer.id,
    countersignId: await insertCountersign(writer),
    announcementId: await insertAnnouncement(writer.id, COUNTY),
    sessionId,
    unitId: String(await insertUnit(COUNTY)),
    shownTopic: '',
    shownRoom: '',
    matterId: await insertSubmitted(moved),
    ...(await insertConsultation(writer.id, COUNTY)),
    assignmentId: await insertAssigned(moved),
    intakeId: await insertIntake(COUNTY),
    seriesPlace: '',
    statsPlace: 'guazhou',
    month: '',
    query: '',
  }

  const clients = {} as Record<keyof typeof PEOPLE, Client>
  for (const [visitor, { loginName }] of Object.entries({
    writer,
    editor,
    admin,
    auditor,
    officer,
    dispatcher,
    clerk,
  })) {
    await changeTo(newsroom, loginName)
    clients[visitor as keyof typeof PEOPLE] = await openClient(context)
  }
  const waiting = () => rows`
    select 1 from outbox where delivered_at is null and payload ->> 'editionId' in (${editionId}, ${otherId})`
  await expect.poll(async () => (await waiting()).length).toBe(0)

  const own = { people: [writer, editor, admin, auditor, officer, dispatcher, clerk], editionId }
  const before = await writtenRows(rows, own)
  expect(before['notices']).not.toEqual([])
  for (const [visitor, ask] of Object.entries(clients)) {
    const visitors: Visitor[] =
      visitor === 'editor' ? ['editor', 'publisher'] : [visitor as Visitor]
    const wrong: unknown[] = []
    for (const address of visitors.flatMap((one) => addressesOf(one, shown))) {
      for (const way of WAYS) {
        const { status } = await ask(address, way)
        // There is no sheet of what is not published.
        const accepted = address.endsWith('/sheet') ? [307, 404] : [200, 307]
        if (!accepted.includes(status)) wrong.push({ visitor, ...way, address, status })
      }
    }
    expect(wrong).toEqual([])
    for (const address of ['/api/auth/signout', '/api/auth/session', '/api/health/ready']) {
      expect((await ask(address)).status, address).toBeLessThan(500)
    }
    expect(await writtenRows(rows, own), visitor).toEqual(before)
  }

  for (const [visitor, , path] of DOWNLOADS) {
    expect((await clients[visitor](path(shown))).status, path(shown)).toBe(200)
  }
  const { audit_log: log = [], ...after } = await writtenRows(rows, own)
  const { audit_log: known = [], ...others } = before
  expect(after).toEqual(others)
  expect(log).toHaveLength(known.length + DOWNLOADS.length)
  for (const [, action] of DOWNLOADS)
    expect(log).toContainEqual(expect.objectContaining({ action, result: 'ok' }))
  await dropTerms(term)
  await dropLeader(leaderId)
})
