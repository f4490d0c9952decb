import { and, eq, sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'

import { openDatabase, type Database, type Transaction } from '#db/client'
import { accountLinks, accounts } from '#db/schema/accounts'
import { auditCheckpoints, auditHead, auditLog } from '#db/schema/audit'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'
import type { AuditAction } from '#lib/audit-actions'

import { sendLink } from '../account/send-link.ts'
import { as } from '../testing/stage.ts'
import { buildEntry, type AuditContext } from './entry.ts'
import { verifyChain } from './verify-chain.ts'
import { recordingDatabase, writeEntry, writeSparingly } from './write-entry.ts'

const owner = openDatabase(process.env['TEST_DATABASE_URL'] ?? '', { connections: 2 })
afterAll(() => owner.close())

class Undo extends Error {}

/** As the owner, who can do what nobody should; undone afterwards. */
const asOwner = (test: (tx: Transaction) => Promise<void>) =>
  owner.db
    .transaction(async (tx) => {
      await test(tx)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })

const auditContext = (given: Partial<AuditContext> = {}): AuditContext => ({
  action: 'claim-edition',
  request: { editionId: 7 },
  accountId: null,
  address: '10.0.0.1',
  ...given,
})
const entry = (given: Partial<AuditContext> = {}) =>
  buildEntry(auditContext(given), { result: 'ok', value: null })

async function writeRows(tx: Transaction, count: number) {
  for (let index = 0; index < count; index += 1)
    await writeEntry(tx, entry({ request: { editionId: index + 1 } }))
  return tx.select().from(auditLog).orderBy(auditLog.id)
}

it('numbers, dates and chains each row itself, whatever the writer sends', () =>
  withRollback(async (tx) => {
    const forged = { id: 99, at: new Date(0), hash: 'f'.repeat(64), previousHash: 'f'.repeat(64) }
    const [began] = await tx.execute<{ at: string }>(sql`select clock_timestamp()::text as at`)
    await tx.insert(auditLog).values({ ...entry(), ...forged })
    await tx.insert(auditLog).values({ ...entry(), ...forged })
    const [first, second] = await tx.select().from(auditLog).orderBy(auditLog.id)
    expect(first?.at.getTime()).toBeGreaterThanOrEqual(new Date(began?.at ?? '').getTime())
    expect(second?.id).toBe((first?.id ?? 0) + 1)
    expect(second?.previousHash).toBe(first?.hash)
    expect(await verifyChain(tx)).toMatchObject({ checked: 2, broken: null })
  }))

it.each([
  ['change', (tx: Transaction) => tx.update(auditLog).set({ address: '1.1.1.1' })],
  ['delete', (tx: Transaction) => tx.delete(auditLog)],
  ['empty', (tx: Transaction) => tx.execute(sql`truncate audit_log`)],
  ['lead the chain elsewhere by a', (tx: Transaction) => tx.update(auditHead).set({ lastId: 1 })],
  [
    'forge a checkpoint in the',
    (tx: Transaction) =>
      tx
        .insert(auditCheckpoints)
        .values({ lastId: 1, lastHash: 'f'.repeat(64), lastAt: new Date(), removed: 1 }),
  ],
  [
    'switch off the trigger of the',
    (tx: Transaction) => tx.execute(sql`alter table audit_log disable trigger all`),
  ],
] as const)('lets the application not %s log', (_name, attempt) =>
  withRollback(async (tx) => {
    await writeEntry(tx, entry())
    await expect(tx.transaction((inner) => attempt(inner))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  }),
)

it('names the row that was altered', () =>
  asOwner(async (tx) => {
    const rows = await writeRows(tx, 6)
    expect(await verifyChain(tx)).toMatchObject({ checked: 6, broken: null })
    const id = rows[2]?.id ?? 0
    for (const change of [
      { address: '1.1.1.1' },
      { objectId: '1' },
      { details: { lockVersion: 9 } },
      { at: new Date(0) },
    ]) {
      await tx
        .transaction(async (inner) => {
          await inner.update(auditLog).set(change).where(eq(auditLog.id, id))
          expect(await verifyChain(inner)).toMatchObject({
            checked: 2,
            broken: { id, what: 'altered' },
          })
          throw new Undo()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        })
    }
  }))

it('names an altered row whose hash was recomputed', () =>
  asOwner(async (tx) => {
    const rows = await writeRows(tx, 4)
    for (const index of [1, 3]) {
      const id = rows[index]?.id ?? 0
      await tx
        .transaction(async (inner) => {
          await inner.execute(sql`
            update audit_log set address = '1.1.1.1', hash = encode(sha256(convert_to(
              jsonb_build_array(previous_hash, id,
                to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), account_id,
                '1.1.1.1', action, object_kind, object_id, result, code, details)::text,
              'UTF8')), 'hex')
            where id = ${id}`)
          const { broken } = await verifyChain(inner)
          expect(broken).toMatchObject({ id, what: 'altered' })
          throw new Undo()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        })
    }
  }))

it('names the first row that is missing: from the middle, the beginning and the end', () =>
  asOwner(async (tx) => {
    const rows = await writeRows(tx, 5)
    for (const index of [0, 2, 4]) {
      const id = rows[index]?.id ?? 0
      await tx
        .transaction(async (inner) => {
          await inner.delete(auditLog).where(eq(auditLog.id, id))
          const { broken } = await verifyChain(inner)
          expect(broken).toMatchObject({ id, what: 'missing' })
          throw new Undo()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        })
    }
  }))

it('keeps one chain when fifty write at once', async () => {
  const db = racesDatabase()
  const address = `race-${Date.now()}`
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      for (let turn = 0; turn < 4; turn += 1) {
        await writeEntry(db, entry({ address, request: { editionId: index * 4 + turn + 1 } }))
      }
    }),
  )
  const written = await db.select().from(auditLog).where(eq(auditLog.address, address))
  expect(written).toHaveLength(200)
  const config = { isolationLevel: 'repeatable read' } as const
  const verified = await db.transaction((tx) => verifyChain(tx, () => {}), config)
  expect(verified.broken).toBeNull()
})

it('puts a success down in the transaction that made it true, or there is none', async () => {
  const db = racesDatabase()
  const account = await insertAccount(db, 'editor1', '620825')
  const { accountId } = account
  const rename = (displayName: string, action: string) => {
    const given = entry({ accountId })
    const recording = recordingDatabase(db, () => ({ ...given, action: action as AuditAction }))
    return recording.db.transaction(async (tx) => {
      await tx.update(accounts).set({ displayName }).where(eq(accounts.id, accountId))
      return accountId
    })
  }
  const name = async () => {
    const [row] = await db.select().from(accounts).where(eq(accounts.id, accountId))
    return row?.displayName
  }
  const rows = () => db.select().from(auditLog).where(eq(auditLog.accountId, accountId))
  await rename('甲', 'claim-edition')
  expect(await name()).toBe('甲')
  expect(await rows()).toHaveLength(1)
  // A row that the log cannot take: the work is undone with it.
  await expect(rename('乙', 'No Such Word')).rejects.toThrow()
  expect(await name()).toBe('甲')
  expect(await rows()).toHaveLength(1)
})

it('puts a link that was sent down in the transaction that made it, without its secret', async () => {
  const db = racesDatabase()
  const admin = await insertAccount(db, 'admin', '620800')
  const request = await insertAccount(db, 'correspondent', '620825')
  const { accountId } = request
  const given = auditContext({ action: 'send-link', request, accountId: admin.accountId })
  const recording = recordingDatabase(db, (value) => buildEntry(given, { result: 'ok', value }))
  const { token } = await sendLink(as(recording.db, admin), { accountId })
  // The transaction that wrote a row.
  const xmin = sql<string>`xmin::text`
  const [link] = await db
    .select({ xmin })
    .from(accountLinks)
    .where(eq(accountLinks.accountId, accountId))
  const rows = await db
    .select({ xmin, by: auditLog.accountId, result: auditLog.result, details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.action, 'send-link'), eq(auditLog.objectId, `${accountId}`)))
  expect(rows).toMatchObject([{ xmin: link?.xmin, by: admin.accountId, result: 'ok' }])
  expect(JSON.stringify(rows)).not.toContain(token)
})

it('reports whether anything was written, and leaves out what came to nothing', () =>
  withRollback(async (tx) => {
    const { db, wrote } = recordingDatabase(tx as unknown as Database, (value) =>
      value === null ? null : entry(),
    )
    await db.transaction(async () => null)
    expect(wrote()).toBe(false)
    await db.transaction(async () => 3)
    expect(wrote()).toBe(true)
    expect(await tx.select().from(auditLog)).toHaveLength(1)
  }))

it('puts what strangers do down once a minute', () =>
  withRollback(async (tx) => {
    const refused = (address: string) =>
      buildEntry(auditContext({ address }), { result: 'refused', code: 'signed-out' })
    await writeSparingly(tx, refused('10.0.0.1'))
    await writeSparingly(tx, refused('10.0.0.1'))
    await writeSparingly(tx, refused('10.0.0.2'))
    expect(await tx.select().from(auditLog)).toHaveLength(2)
  }))
