import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'
import { shanghaiDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import type { AuditFilters } from './audit-filters.ts'
import { buildEntry, type AuditContext, type Outcome } from './entry.ts'
import { exportAudit } from './export-audit.ts'
import { findAuditHead, listAudit } from './list-audit.ts'
import { writeEntry } from './write-entry.ts'

const OK: Outcome = { result: 'ok', value: null }

async function put(db: Queryable, given: Partial<AuditContext>, outcome: Outcome = OK) {
  const auditContext: AuditContext = {
    action: 'claim-edition',
    request: { editionId: 7 },
    accountId: null,
    address: '10.0.0.1',
    ...given,
  }
  await writeEntry(db, buildEntry(auditContext, outcome))
}

async function setLog(db: Queryable) {
  const auditor = await insertAccount(db, 'auditor', '620000')
  const local = await insertAccount(db, 'auditor', '620800')
  const near = await insertAccount(db, 'editor1', '620825', { loginName: 'near.100%' })
  const far = await insertAccount(db, 'editor1', '620523', { loginName: 'far.editor' })
  await put(db, { accountId: near.accountId })
  await put(db, { accountId: far.accountId, request: { editionId: 8 } })
  await put(db, { accountId: near.accountId }, { result: 'refused', code: 'forbidden' })
  await put(db, { action: 'publish-due', request: { editionId: 9 }, address: null })
  await put(
    db,
    { action: 'sign-in', address: '203.0.113.5' },
    { result: 'refused', code: 'forbidden' },
  )
  return { auditor, local, near, far }
}

const found = async (db: Queryable, actor: Actor, filters: AuditFilters = {}) => {
  const { rows } = await listAudit(db, { actor, filters })
  return rows.map(({ action, objectId, result }) => `${action} ${objectId ?? ''} ${result}`)
}

it('finds by person, address, action, object, result and day', () =>
  withRollback(async (tx) => {
    const { auditor, near } = await setLog(tx)
    const today = shanghaiDay(new Date())
    expect(await found(tx, auditor)).toHaveLength(5)
    expect(await found(tx, auditor, { person: near.displayName })).toHaveLength(2)
    expect(await found(tx, auditor, { person: '100%' })).toHaveLength(2)
    expect(await found(tx, auditor, { person: '203.0.113.5' })).toEqual(['sign-in  refused'])
    expect(await found(tx, auditor, { action: 'publish-due' })).toEqual(['publish-due 9 ok'])
    expect(await found(tx, auditor, { kind: 'edition', objectId: '8' })).toEqual([
      'claim-edition 8 ok',
    ])
    expect(await found(tx, auditor, { person: 'near', result: 'refused' })).toEqual([
      'claim-edition 7 refused',
    ])
    expect(await found(tx, auditor, { from: today, to: today })).toHaveLength(5)
    expect(await found(tx, auditor, { to: '2020-01-01' })).toEqual([])
    expect(await found(tx, auditor, { person: '%' })).toHaveLength(2)
  }))

it('calls an account that something was done to by its name', () =>
  withRollback(async (tx) => {
    const { auditor, near } = await setLog(tx)
    await put(tx, { action: 'sign-in', request: { accountId: near.accountId } })
    const { rows } = await listAudit(tx, { actor: auditor, filters: { kind: 'account' } })
    expect(rows[0]).toMatchObject({ objectName: near.displayName })
  }))

it('pages from the newest to the oldest without a gap', () =>
  withRollback(async (tx) => {
    const auditor = await insertAccount(tx, 'auditor', '620000')
    for (let index = 1; index <= 52; index += 1) await put(tx, { request: { editionId: index } })
    const first = await listAudit(tx, { actor: auditor, filters: {} })
    const after = first.next ?? ''
    const second = await listAudit(tx, { actor: auditor, filters: {}, after })
    expect(first.rows).toHaveLength(50)
    expect(second.rows.map(({ objectId }) => objectId)).toEqual(['2', '1'])
    expect(second.next).toBeNull()
  }))

it('shows the auditor of a region what its people did, and nothing else', () =>
  withRollback(async (tx) => {
    const { local } = await setLog(tx)
    expect(await found(tx, local)).toEqual(['claim-edition 7 refused', 'claim-edition 7 ok'])
  }))

it('refuses everybody but auditors, admins and editors of the whole province too', () =>
  withRollback(async (tx) => {
    for (const role of ['correspondent', 'editor1', 'editor2', 'editor3', 'admin'] as const) {
      const actor = await insertAccount(tx, role, '620000')
      for (const asked of [listAudit(tx, { actor, filters: {} }), findAuditHead(tx, { actor })]) {
        await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
      }
      expect(() => exportAudit(tx, { actor, filters: {} })).toThrow('只给审计员看')
    }
  }))

it('exports what was found as lines a spreadsheet reads', () =>
  withRollback(async (tx) => {
    const { auditor, near } = await setLog(tx)
    const asked = { actor: auditor, filters: { person: 'near' } }
    const text = (await Array.fromAsync(exportAudit(tx, asked))).join('')
    const [head, first, second, end] = text.split('\r\n')
    expect(head).toMatch(/^\uFEFF编号,时间,姓名/)
    expect(first).toContain(`${near.displayName},near.100%,10.0.0.1,认领稿件,稿件,7,,被拒绝,`)
    expect(second).toContain('办成')
    expect(end).toBe('')
  }))

it('shows a name that would run as a formula as text', () =>
  withRollback(async (tx) => {
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const { accountId } = await insertAccount(tx, 'editor1', '620825', { loginName: '=cmd|x' })
    await put(tx, { accountId })
    const asked = { actor: auditor, filters: {} }
    const text = (await Array.fromAsync(exportAudit(tx, asked))).join('')
    expect(text).toContain(",'=cmd|x,")
  }))

it('exports rows that are read back one by one, with line breaks in a name', () =>
  withRollback(async (tx) => {
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const displayName = '甲\n乙, "丙"'
    const { accountId } = await insertAccount(tx, 'editor1', '620825')
    await tx.update(accounts).set({ displayName }).where(eq(accounts.id, accountId))
    for (let editionId = 1; editionId <= 3; editionId += 1) {
      await put(tx, { accountId, request: { editionId } })
    }
    const text = (await Array.fromAsync(exportAudit(tx, { actor: auditor, filters: {} }))).join('')
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    const { rows: kept } = await listAudit(tx, { actor: auditor, filters: {} })
    expect(rows.map((row) => Number(row['编号']))).toEqual(kept.map(({ id }) => id))
    expect(rows.map((row) => row['姓名'])).toEqual([displayName, displayName, displayName])
    expect(rows.map((row) => row['对象编号'])).toEqual(['3', '2', '1'])
  }))
