import { isIP } from 'node:net'

import { and, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { auditHead, auditLog } from '#db/schema/audit'
import { divisions } from '#db/schema/divisions'
import type { AuditResult } from '#db/states'
import { addDays, shanghaiInstant } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import type { AuditFilters } from './audit-filters.ts'
import { auditScopes, inAuditScope } from './audit-scopes.ts'
import { reasonOfRow } from './reason-of-row.ts'
import { maskedOrNull } from '#db/masked'

const NEWEST = keyset({ columns: [['id', auditLog.id]], direction: 'descending', size: 50 })

export interface AuditRow {
  id: number
  at: Date
  /** Null for the system and for strangers. */
  person: { name: string; loginName: string } | null
  address: string | null
  action: string
  objectKind: string
  objectId: string | null
  /** The person's name where the object is an account, the division's where it is the committee or the news of one. */
  objectName: string | null
  result: AuditResult
  code: string | null
  /** Why, in the words of who did it, where they had to write it. */
  reason: string | null
  details: Record<string, unknown>
  hash: string
}

/** The log for an auditor, newest first. */
export async function listAudit(
  db: Queryable,
  input: { actor: Actor; filters: AuditFilters; after?: string | undefined },
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const { actor, filters, after } = input
  const beyond = NEWEST.after(after)
  const rows = await selectRows(db, { actor, filters, beyond, limit: NEWEST.limit })
  return NEWEST.pageOf(rows, ({ id }) => [id])
}

/** At most `limit` rows older than row `before`. */
export async function listAuditRows(
  db: Queryable,
  input: { actor: Actor; filters: AuditFilters; before?: number | undefined; limit: number },
): Promise<AuditRow[]> {
  const { before, ...wanted } = input
  return selectRows(db, {
    ...wanted,
    beyond: before === undefined ? undefined : NEWEST.beyond([before]),
  })
}

async function selectRows(
  db: Queryable,
  input: { actor: Actor; filters: AuditFilters; beyond: SQL | undefined; limit: number },
): Promise<AuditRow[]> {
  const { actor, filters, beyond, limit } = input
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
      objectName: sql<string | null>`case when ${auditLog.objectKind} in ('site', 'committee')
        then (select ${divisions.name} from ${divisions}
          where ${divisions.code} = ${auditLog.details} ->> 'divisionCode')
        else ${object.displayName} end`,
      result: auditLog.result,
      code: auditLog.code,
      reason: maskedOrNull(reasonOfRow),
      details: auditLog.details,
      hash: auditLog.hash,
    })
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.accountId))
    .leftJoin(object, isObject)
    .where(and(inAuditScope(actor), beyond, ...conditions(db, filters)))
    .orderBy(...NEWEST.orderBy)
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
  const named = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(contains(person, accounts.displayName, accounts.loginName))
  return inArray(auditLog.accountId, named)
}

/** Where the chain ends now; noted down elsewhere it shows later whether it was rewritten. */
export async function findAuditHead(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<{ id: number; hash: string }> {
  auditScopes(actor)
  const [head] = await db.select({ id: auditHead.lastId, hash: auditHead.lastHash }).from(auditHead)
  if (!head) throw new Error('The audit log has lost its head row')
  return head
}
