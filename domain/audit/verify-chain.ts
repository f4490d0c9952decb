import { createHash } from 'node:crypto'

import { asc, desc, eq, gt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { auditCheckpoints, auditHead, auditLog } from '#db/schema/audit'
import { FINDING_DEVIATION_LABELS } from '#lib/finding-labels'

const BATCH = 2_000
const NOTHING_BEFORE = '0'.repeat(64)

/** What one row shows: `id` is the row that was changed, or the first that is missing. */
export interface Break {
  id: number
  what: 'altered' | 'missing' | 'added'
  /** What does not fit, in one sentence. */
  reason: string
}

/** The same for people. */
export const formatBreak = ({ id, what }: Break): string =>
  `审计记录第 ${id} 行${FINDING_DEVIATION_LABELS[what]}`

export interface Verified {
  /** How many rows fitted. */
  checked: number
  /** The last row that was deleted in its time; 0 when none was. */
  prunedUpTo: number
  head: { id: number; hash: string }
  broken: Break | null
}

export interface Link {
  id: number
  hash: string
}

/**
 * Walks the chain from its kept beginning to its end, a batch at a time, and stops at the first row
 * that does not fit. The hash is recomputed here and not by the database's own function. Ask it inside
 * a repeatable-read transaction while others write.
 */
export async function verifyChain(
  db: Queryable,
  progress: (checked: number) => void = () => {},
): Promise<Verified> {
  const head = await findHead(db)
  const start = await findStart(db)
  let last = start
  let checked = 0
  const found = (broken: Break | null): Verified => ({
    checked: broken ? Math.max(0, broken.id - start.id - 1) : checked,
    prunedUpTo: start.id,
    head,
    broken,
  })
  for (;;) {
    const rows = await listLinks(db, last.id, BATCH)
    const broken = firstBreak(last, rows, last.id === start.id)
    if (broken) return found(broken)
    last = rows.at(-1) ?? last
    checked += rows.length
    progress(checked)
    if (rows.length < BATCH) break
  }
  return found(compareEnd(last, head))
}

/**
 * The same for the newest rows up to the end of this moment, where nobody holds a transaction: rows are only
 * added, so those up to an end that was read stay as they are.
 */
export async function verifyNewest(
  db: Queryable,
  maxRows: number,
): Promise<Pick<Verified, 'checked' | 'head' | 'broken'>> {
  const head = await findHead(db)
  const kept = await findStart(db)
  const isLong = head.id - kept.id > maxRows
  const start = isLong ? await findLink(db, head.id - maxRows) : kept
  let last = start
  let checked = 0
  for (;;) {
    const rows = await listLinks(db, last.id, Math.min(BATCH, head.id - last.id))
    const broken = firstBreak(last, rows, last.id === start.id)
    if (broken && (await findStart(db)).id !== kept.id) return verifyNewest(db, maxRows)
    if (broken) return { checked: Math.max(0, broken.id - start.id - 1), head, broken }
    last = rows.at(-1) ?? last
    checked += rows.length
    if (rows.length === 0 || last.id >= head.id) break
  }
  return { checked, head, broken: compareEnd(last, head) }
}

export interface Row extends Link {
  at: Date
  previousHash: string
  /** What the row says, in the form that was hashed. */
  payload: string
}

/** The first of the rows after `last` that does not fit; `atStart` when `last` itself is not kept. */
export function firstBreak(last: Link, rows: readonly Row[], atStart: boolean): Break | null {
  let before = last
  for (const row of rows) {
    const broken = compare(before, row, atStart && before === last)
    if (broken) return broken
    before = row
  }
  return null
}

function compare(last: Link, row: Row, atStart: boolean): Break | null {
  if (row.id !== last.id + 1) {
    const id = last.id + 1
    return { id, what: 'missing', reason: `第 ${id} 行没有了，下一行是第 ${row.id} 行` }
  }
  if (sha256(row.payload) !== row.hash) {
    return { id: row.id, what: 'altered', reason: `第 ${row.id} 行的内容和它的校验值对不上` }
  }
  if (row.previousHash !== last.hash) {
    // This row is what was hashed, and that includes the hash it keeps of the row before.
    const reason = `第 ${row.id} 行记着的第 ${last.id} 行的校验值和现在的不一样`
    return { id: atStart ? row.id : last.id, what: 'altered', reason }
  }
  return null
}

function compareEnd(last: Link, head: Link): Break | null {
  if (head.id > last.id) {
    const id = last.id + 1
    return { id, what: 'missing', reason: `末尾第 ${id} 到 ${head.id} 行没有了` }
  }
  if (head.id < last.id) {
    return { id: head.id + 1, what: 'added', reason: `原来到第 ${head.id} 行为止` }
  }
  if (head.hash === last.hash) return null
  return { id: last.id, what: 'altered', reason: `最后一行的校验值和原来的不一样` }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

async function findHead(db: Queryable): Promise<Link> {
  const [head] = await db.select({ id: auditHead.lastId, hash: auditHead.lastHash }).from(auditHead)
  if (!head) throw new Error('The audit log has lost its head row')
  return head
}

/** The row before the first that is kept. */
export async function findStart(db: Queryable): Promise<Link> {
  const [checkpoint] = await db
    .select({ id: auditCheckpoints.lastId, hash: auditCheckpoints.lastHash })
    .from(auditCheckpoints)
    .orderBy(desc(auditCheckpoints.lastId))
    .limit(1)
  return checkpoint ?? { id: 0, hash: NOTHING_BEFORE }
}

/** A row that is kept; one that is missing has no hash, so that what follows does not fit. */
async function findLink(db: Queryable, id: number): Promise<Link> {
  const [row] = await db.select({ hash: auditLog.hash }).from(auditLog).where(eq(auditLog.id, id))
  return { id, hash: row?.hash ?? '' }
}

/** Rows after the one of that id, oldest first. */
export async function listLinks(db: Queryable, after: number, limit: number): Promise<Row[]> {
  const { id, at, accountId, address, action, objectKind, objectId } = auditLog
  const { result, code, details, previousHash, hash } = auditLog
  const day = sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
  const payload = sql<string>`jsonb_build_array(${previousHash}, ${id}, ${day}, ${accountId}, ${address},
    ${action}, ${objectKind}, ${objectId}, ${result}, ${code}, ${details})::text`
  return db
    .select({ id, at, previousHash, hash, payload })
    .from(auditLog)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(limit)
}

/** Whether row `id` still has the hash that somebody noted down; null when it is not kept any more. */
export async function keepsHash(db: Queryable, { id, hash }: Link): Promise<boolean | null> {
  const [row] = await db.select({ hash: auditLog.hash }).from(auditLog).where(eq(auditLog.id, id))
  return row ? row.hash === hash : null
}
