import { eq } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'

import { openDatabase, type Queryable } from '#db/client'
import { auditLog } from '#db/schema/audit'
import { transitions } from '#db/schema/transitions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { setStage, submitted } from '../testing/stage.ts'
import { buildEntry, type AuditContext } from './entry.ts'
import { findVerification } from './find-verification.ts'
import { findAuditHead, listAudit } from './list-audit.ts'
import { verifyLog } from './verify-log.ts'
import { writeEntry } from './write-entry.ts'

const owner = openDatabase(process.env['TEST_DATABASE_URL'] ?? '', { connections: 1 })
afterAll(() => owner.close())

class Undo extends Error {}

async function put(db: Queryable, given: Partial<AuditContext> = {}, value: unknown = null) {
  const base = { action: 'claim-edition', request: { editionId: 7 }, accountId: null } as const
  await writeEntry(db, buildEntry({ ...base, address: null, ...given }, { result: 'ok', value }))
}

const putMany = async (db: Queryable, count: number) => {
  for (let index = 0; index < count; index += 1) await put(db)
}

it('finds a log whole, from a row in its middle too, and leaves its result in the log', () =>
  withRollback(async (tx) => {
    const auditor = await insertAccount(tx, 'auditor', '620000')
    await putMany(tx, 5)
    const { id: lastRow } = await findAuditHead(tx, { actor: auditor })
    expect(await findVerification(tx, { actor: auditor })).toBeNull()
    const whole = await verifyLog(tx, { actor: auditor, lastRow })
    expect(whole.brokenRow).toBeNull()
    expect(whole.count).toBeGreaterThanOrEqual(5)
    expect(await verifyLog(tx, { actor: auditor, lastRow, maxRows: 3 })).toEqual({
      count: 3,
      brokenRow: null,
    })
    await put(tx, { action: 'verify-audit', request: { lastRow } }, whole)
    expect(await findVerification(tx, { actor: auditor })).toMatchObject(whole)
  }))

it('names the first row that does not fit, and a log that ends before the page did', () =>
  owner.db
    .transaction(async (tx) => {
      const auditor = await insertAccount(tx, 'auditor', '620000')
      await putMany(tx, 6)
      const { id: lastRow } = await findAuditHead(tx, { actor: auditor })
      expect(await verifyLog(tx, { actor: auditor, lastRow: lastRow + 1 })).toMatchObject({
        brokenRow: lastRow + 1,
      })
      const altered = lastRow - 2
      await tx.update(auditLog).set({ address: '1.1.1.1' }).where(eq(auditLog.id, altered))
      expect(await verifyLog(tx, { actor: auditor, lastRow, maxRows: 4 })).toEqual({
        count: 1,
        brokenRow: altered,
      })
      await tx.delete(auditLog).where(eq(auditLog.id, lastRow))
      expect(await verifyLog(tx, { actor: auditor, lastRow, maxRows: 2 })).toMatchObject({
        brokenRow: lastRow,
      })
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    }))

it('is refused to everybody but auditors', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await expect(verifyLog(tx, { actor: admin, lastRow: 0 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(findVerification(tx, { actor: admin })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))

it('shows the reason beside the row of what needed one', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const { editionId } = await submitted(tx, stage.author)
    const { accountId } = stage.first
    await tx.insert(transitions).values({
      editionId,
      move: 'return',
      fromState: 'review1',
      toState: 'returned',
      accountId,
      reason: '数字没有核对，问 13962222963。',
      createdAt: new Date(),
    })
    await put(tx, { action: 'return-edition', request: { editionId }, accountId })
    await put(tx, { action: 'claim-edition', request: { editionId }, accountId })
    await put(tx, { action: 'return-edition', request: { editionId: 999_999 }, accountId })
    const { rows } = await listAudit(tx, { actor: auditor, filters: {} })
    expect(rows.slice(0, 3).map(({ reason }) => reason)).toEqual([
      null,
      null,
      '数字没有核对，问 139****2963。',
    ])
  }))
