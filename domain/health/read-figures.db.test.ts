import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { backups } from '#db/schema/backups'
import { integrityFindings } from '#db/schema/integrity'
import { mails } from '#db/schema/mails'
import { outbox } from '#db/schema/outbox'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'

import { NOW, setStage, submitted } from '../testing/stage.ts'
import { readFigures } from './read-figures.ts'

const before = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

let own: NewDatabase
let owner: OpenDatabase
let application: OpenDatabase

beforeEach(async () => {
  own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `figures_${process.pid}`)
  owner = openDatabase(own.ownerUrl, { connections: 2 })
  application = openDatabase(own.appUrl, { connections: 2 })
})

afterEach(async () => {
  await owner.close()
  await application.close()
  await own.drop()
})

it('reads an empty database as the application may', async () => {
  expect(await readFigures(application.db, NOW)).toMatchObject({
    clockOffset: 0,
    isReal: false,
    workers: 0,
    jobs: [],
    outbox: { waiting: 0, since: null },
    mails: { waiting: 0, failed: 0, since: null },
    queue: { review1: 0, review2: 0, review3: 0 },
    overdue: 0,
    lastBackup: null,
    findings: 0,
    countsWorkdays: false,
    workdayYears: [],
  })
})

it('reads what waits, what failed and what was done', async () => {
  const { db } = owner
  const { author } = await setStage(db)
  await submitted(db, author)
  await db.delete(outbox)
  await db.insert(outbox).values([
    { event: 'edition.tested', payload: {}, createdAt: before(9) },
    { event: 'edition.tested', payload: {}, createdAt: before(5) },
    { event: 'edition.tested', payload: {}, createdAt: before(60), deliveredAt: before(59) },
  ])
  const mail = (state: 'waiting' | 'failed' | 'sent', createdAt: Date) => ({
    accountId: author.accountId,
    key: randomUUID(),
    address: 'someone@example.org',
    subject: '',
    body: { lead: '', items: [] },
    state,
    nextAttemptAt: createdAt,
    createdAt,
    sentAt: state === 'sent' ? createdAt : null,
  })
  await db
    .insert(mails)
    .values([mail('waiting', before(7)), mail('failed', before(70)), mail('sent', before(80))])
  const backup = { fileName: 'a', bytes: 1, sha256: 'a'.repeat(64), missing: 0, nightly: true }
  await db.insert(backups).values([
    { ...backup, takenAt: before(30) },
    { ...backup, takenAt: before(3_000) },
  ])
  const finding = { kind: 'media' as const, deviation: 'missing' as const, foundAt: before(3) }
  await db.insert(integrityFindings).values([
    { ...finding, object: '1' },
    { ...finding, object: '2', overAt: before(1) },
  ])
  await db.execute(sql`insert into pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff,
      expire_seconds, retention_seconds, deletion_seconds, partition, table_name)
    values ('prune', 'short', 0, 0, false, 300, 300, 300, false, 'job_common')`)
  await db.execute(sql`insert into pgboss.job (name, state, completed_on, start_after) values
    ('prune', 'completed', ${before(50).toISOString()}, now()),
    ('prune', 'completed', ${before(20).toISOString()}, now()),
    ('prune', 'failed', ${before(10).toISOString()}, now()),
    ('prune', 'created', null, now() - interval '1 minute'),
    ('prune', 'created', null, now() + interval '1 hour')`)
  expect(await readFigures(application.db, NOW)).toMatchObject({
    jobs: [{ name: 'prune', lastSuccess: before(20), waiting: 1, failed: 1 }],
    outbox: { waiting: 2, since: before(9) },
    mails: { waiting: 1, failed: 1, since: before(7) },
    queue: { review1: 1, review2: 0, review3: 0 },
    lastBackup: before(30),
    findings: 1,
  })
  await db.execute(sql`insert into pgboss.job (name, state, created_on, completed_on, start_after)
    values ('prune', 'completed', now() + interval '1 second', ${before(5).toISOString()}, now())`)
  expect(await readFigures(application.db, NOW)).toMatchObject({
    jobs: [{ name: 'prune', lastSuccess: before(5), failed: 0 }],
  })
})
