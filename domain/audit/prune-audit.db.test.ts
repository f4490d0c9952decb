import { eq } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'

import { openDatabase, type Database, type Transaction } from '#db/client'
import { auditCheckpoints, auditLog } from '#db/schema/audit'
import { racesDatabase } from '#db/testing/test-database'

import { buildEntry } from './entry.ts'
import { pruneAudit } from './prune-audit.ts'
import { verifyChain } from './verify-chain.ts'
import { writeEntry } from './write-entry.ts'

const owner = openDatabase(process.env['TEST_DATABASE_URL'] ?? '', { connections: 1 })
afterAll(() => owner.close())

class Undo extends Error {}

const asOwner = (test: (tx: Transaction) => Promise<void>) =>
  owner.db
    .transaction(async (tx) => {
      await test(tx)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)
const auditContext = { action: 'sign-out', request: null, accountId: null, address: null } as const
const row = () => buildEntry(auditContext, { result: 'ok', value: null })

it('deletes what is over and leaves a chain that verifies from its checkpoint', () =>
  asOwner(async (tx) => {
    const db = tx as unknown as Database
    for (let index = 0; index < 3; index += 1) await writeEntry(tx, row())
    expect(await pruneAudit(db, { now: inDays(1_090), days: 1_095 })).toEqual({
      removed: 0,
      broken: null,
    })
    expect(await pruneAudit(db, { now: inDays(1_100), days: 1_095 })).toEqual({
      removed: 3,
      broken: null,
    })
    const [checkpoint] = await tx.select().from(auditCheckpoints)
    expect(checkpoint).toMatchObject({ removed: 3 })
    expect(await verifyChain(tx)).toMatchObject({ checked: 0, broken: null })
    for (let index = 0; index < 2; index += 1) await writeEntry(tx, row())
    const verified = await verifyChain(tx)
    expect(verified).toMatchObject({ checked: 2, broken: null, prunedUpTo: checkpoint?.lastId })
    // What goes after the pruning is missed as ever.
    const [first] = await tx.select().from(auditLog).orderBy(auditLog.id)
    await tx.delete(auditLog)
    const { broken } = await verifyChain(tx)
    expect(broken).toMatchObject({ id: first?.id, what: 'missing' })
  }))

it('keeps half a year whatever the setting says', () =>
  asOwner(async (tx) => {
    await writeEntry(tx, row())
    const db = tx as unknown as Database
    expect(await pruneAudit(db, { now: inDays(179), days: 1 })).toEqual({
      removed: 0,
      broken: null,
    })
    expect(await pruneAudit(db, { now: inDays(181), days: 1 })).toEqual({
      removed: 1,
      broken: null,
    })
  }))

it('takes nothing away that does not fit: it is evidence', () =>
  asOwner(async (tx) => {
    for (let index = 0; index < 3; index += 1) await writeEntry(tx, row())
    const [, second] = await tx.select().from(auditLog).orderBy(auditLog.id)
    const id = second?.id ?? 0
    await tx.update(auditLog).set({ address: '1.1.1.1' }).where(eq(auditLog.id, id))
    const pruned = await pruneAudit(tx as unknown as Database, { now: inDays(2_000), days: 180 })
    expect(pruned).toMatchObject({ removed: 0, broken: { id, what: 'altered' } })
    expect(await tx.select().from(auditLog)).toHaveLength(3)
  }))

it('refuses the application’s role', async () => {
  const db = racesDatabase()
  await writeEntry(db, row())
  await expect(pruneAudit(db, { now: inDays(2_000), days: 180 })).rejects.toMatchObject({
    cause: { code: '42501' },
  })
})
