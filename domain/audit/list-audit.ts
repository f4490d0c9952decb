import { isIP } from 'node:net'

import { and, desc, eq, gte, ilike, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { auditHead, auditLog } from '#db/schema/audit'
import type { AuditResult } from '#db/states'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { addDays, shanghaiInstant } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import type { AuditFilters } from './audit-filters.ts'
import { auditScopes, inAuditScope } from './audit-scopes.ts'

const PAGE = 50

export interface AuditRow {
  id: number
  at: Date
  /** Null for the system and for strangers. */
  person: { name: string; loginName: string } | null
  address: string | null
  action: string
  objectKind: string
  objectId: string | null
  /** The person's name where the object is an account. */
  objectName: string | null
  result: AuditResult
  code: string | null
  details: Record<string, unknown>
  hash: string
}

/** The log for an auditor, newest first. */
export async function listAudit(
  db: Queryable,
  input: { actor: Actor; filters: AuditFilters; after?: string | undefined },
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const [before] = parseCursor(input.after, ['id']) ?? []
  const rows = await listAuditRows(db, { ...input, before, limit: PAGE + 1 })
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > PAGE && last ? encodeCursor([last.id]) : null }
}

/** At most `limit` rows older than row `before`. */
export async function listAuditRows(
  db: Queryable,
  input: { actor: Actor; filters: AuditFilters; before?: number | undefined; limit: number },
): Promise<AuditRow[]> {
  const { actor, filters, before, limit } = input
  const object = alias(accounts, 'object')
  const isObject = and(
    eq(auditLog.objectKind, 'account'),
    eq(sql`${object.id}::text`, auditLog.objectId),
  )
  return db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      person: { name: accounts.displayName, loginName: accounts.loginName },
      address: auditLog.address,
      action: auditLog.action,
      objectKind: auditLog.objectKind,
      objectId: auditLog.objectId,
      objectName: object.displayName,
      result: auditLog.result,
      code: auditLog.code,
      details: auditLog.details,
      hash: auditLog.hash,
    })
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.accountId))
    .leftJoin(object, isObject)
    .where(
      and(
        inAuditScope(actor),
        before === undefined ? undefined : lt(auditLog.id, before),
        ...conditions(db, filters),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit)
}

function conditions(db: Queryable, filters: AuditFilters): (SQL | undefined)[] {
  const { person, action, kind, objectId, result, from, to } = filters
  return [
    person === undefined ? undefined : byPerson(db, person),
    action && eq(auditLog.action, action),
    kind && eq(auditLog.objectKind, kind),
    objectId === undefined ? undefined : eq(auditLog.objectId, objectId),
    result && eq(auditLog.result, result),
    from === undefined ? undefined : gte(auditLog.at, shanghaiInstant(from, '00:00')),
    to === undefined ? undefined : lt(auditLog.at, shanghaiInstant(addDays(to, 1), '00:00')),
  ]
}

function byPerson(db: Queryable, person: string): SQL {
  if (isIP(person) !== 0) return eq(auditLog.address, person)
  const part = `%${person.replace(/[\\%_]/g, '\\$&')}%`
  const named = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(or(ilike(accounts.displayName, part), ilike(accounts.loginName, part)))
  return inArray(auditLog.accountId, named)
}

/** Where the chain ends now; noted down elsewhere it tells later whether it was rewritten. */
export async function findAuditHead(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<{ id: number; hash: string }> {
  auditScopes(actor)
  const [head] = await db.select({ id: auditHead.lastId, hash: auditHead.lastHash }).from(auditHead)
  if (!head) throw new Error('The audit log has lost its head row')
  return head
}
