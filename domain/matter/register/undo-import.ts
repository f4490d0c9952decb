import { and, desc, eq, inArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { registerImports } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../../context.ts'
import { requestOnce } from '../../request-once.ts'
import { lockSession, SESSION_MISSING, type LoadedSession } from '../lock-session.ts'
import { canTakeBack, isUndoable, UNDO_HOURS } from '../policy.ts'
import { undoSchema } from '../schemas.ts'
import { dropUnits } from './drop-units.ts'
import { findMatterIds, takeOut, writeProposals } from './write-proposals.ts'

type ImportRow = typeof registerImports.$inferSelect

/**
 * Takes back what the same person brought in within a day, as long as nothing was brought in after it and readers do not
 * have it: changed rows are what they were, added ones count no more. What waits for publication may be taken back at
 * any time, by anybody who keeps the register or publishes it.
 */
export async function undoImport(ctx: Context, input: unknown): Promise<{ sessionId: number }> {
  const { importId, requestKey } = parseInput(undoSchema, input)
  return requestOnce(ctx, { requestKey, command: `undo-import:${importId}` }, async (tx) => {
    const [named] = await tx
      .select({ sessionId: registerImports.sessionId })
      .from(registerImports)
      .where(eq(registerImports.id, importId))
    if (!named) throw new Refusal('not-found', SESSION_MISSING)
    const session = await lockSession(tx, { actor: ctx.actor, ...named })
    const row = await getLatest(tx, session, importId)
    requireAllowed(canTakeBack(ctx.actor, { divisionCode: session.divisionCode, ...row }))
    if (row.state === 'undone') throw new Refusal('conflict', '这次导入已经撤销了')
    if (row.state === 'taken') {
      if (!isUndoable(row, { publishedAt: session.publishedAt, now: ctx.now })) {
        throw new Refusal(
          'conflict',
          `已经公布或过了 ${UNDO_HOURS} 小时，不能撤销，请把改对的表再导入一次`,
        )
      }
      await takeBack(ctx, tx, { session, row })
    }
    await tx
      .update(registerImports)
      .set({ state: 'undone' })
      .where(eq(registerImports.id, importId))
    const { sessionId, lockVersion } = session
    const changedBy = row.state === 'taken' ? await findLastKeeper(tx, sessionId) : null
    const { accountId } = ctx.actor
    await tx.insert(matterMoves).values({ sessionId, move: 'undo', accountId, createdAt: ctx.now })
    await tx
      .update(committeeSessions)
      .set({ lockVersion: lockVersion + 1, ...(changedBy !== null && { changedBy }) })
      .where(eq(committeeSessions.id, sessionId))
    const payload = { sessionId, accountId, accountIds: [] }
    await tx.insert(outbox).values({ event: 'register.undone', payload, createdAt: ctx.now })
    return { sessionId }
  })
}

/** The import, if it is the last that was not taken back: what came after it stands on it. */
async function getLatest(
  tx: Transaction,
  { sessionId }: LoadedSession,
  importId: number,
): Promise<ImportRow> {
  const [row] = await tx.select().from(registerImports).where(eq(registerImports.id, importId))
  if (!row) throw new Refusal('not-found', SESSION_MISSING)
  const [latest] = await tx
    .select({ id: registerImports.id })
    .from(registerImports)
    .where(
      and(
        eq(registerImports.sessionId, sessionId),
        inArray(registerImports.state, ['waiting', 'taken']),
      ),
    )
    .orderBy(desc(registerImports.id))
    .limit(1)
  if (row.state !== 'undone' && latest?.id !== importId) {
    throw new Refusal('conflict', '后面又导入过，要先撤销后面那一次')
  }
  return row
}

/** Who brought in the last that is left in the register; null where nothing is. */
async function findLastKeeper(tx: Transaction, sessionId: number): Promise<number | null> {
  const [left] = await tx
    .select({ accountId: registerImports.accountId })
    .from(registerImports)
    .where(and(eq(registerImports.sessionId, sessionId), eq(registerImports.state, 'taken')))
    .orderBy(desc(registerImports.id))
    .limit(1)
  return left?.accountId ?? null
}

async function takeBack(
  ctx: Context,
  tx: Transaction,
  { session, row }: { session: LoadedSession; row: ImportRow },
): Promise<void> {
  const { sessionId, divisionCode } = session
  const { accountId } = ctx.actor
  await putBack(tx, row)
  const before = row.before ?? []
  const changed = new Set(before.map(({ number }) => number))
  const ids = await findMatterIds(tx, sessionId)
  const added = row.rows.flatMap(({ number }) => {
    const id = ids.get(number)
    return changed.has(number) || id === undefined ? [] : [id]
  })
  const register = { sessionId, divisionCode, accountId, now: ctx.now }
  await writeProposals(tx, register, { rows: before, undoes: true })
  await takeOut(tx, register, added)
  const names = row.rows.flatMap(({ assignments }) => assignments.map(({ unit }) => unit))
  await dropUnits(tx, { divisionCode, names: [...new Set(names)], added })
}

/** What the import took out of the register counts again, with all that hangs on it. */
async function putBack(tx: Transaction, { sessionId, rows, takenAt }: ImportRow): Promise<void> {
  const mistaken = rows.flatMap((row) => (row.isMistaken ? [row.number] : []))
  if (mistaken.length === 0 || takenAt === null) return
  await tx
    .update(matters)
    .set({ undoneAt: null })
    .where(
      and(
        eq(matters.sessionId, sessionId),
        inArray(matters.number, mistaken),
        eq(matters.undoneAt, takenAt),
      ),
    )
}
