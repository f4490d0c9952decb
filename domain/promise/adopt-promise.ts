import { and, eq, isNull, ne, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { beginPromise } from './begin-promise.ts'
import { listPromisingUnits, listSources } from './list-sources.ts'
import { isBeforeReaders } from './load-promise.ts'
import { peopleOfPromise } from './people-of-promise.ts'
import { canAdopt } from './policy.ts'
import type { MovedPromise } from './promise-move.ts'
import { adoptSchema } from './schemas.ts'

/** An officer makes a promise of a sentence of an answer, of a live article or of an adopted agreement: with a day, and the unit that keeps it. */
export async function adoptPromise(ctx: Context, input: unknown): Promise<MovedPromise> {
  const { requestKey, ...asked } = parseInput(adoptSchema, input)
  const { matterId, unitId, words } = asked
  return requestOnce(ctx, { requestKey, command: `promise-adopt:${matterId}` }, async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter) throw new Refusal('not-found', '没有这件事项')
    const { divisionCode } = matter
    requireAllowed(canAdopt(ctx.actor, divisionCode))
    if (matter.isArchived) throw new Refusal('conflict', '这件已经归档了，不再记新的承诺')
    await requireStanding(tx, asked)
    const promiseId = await beginPromise(tx, ctx, 'adopt', asked)
    if (promiseId === null) throw new Refusal('conflict', '这项承诺已经记下了')
    const change = matter.isBeforeReaders ? { divisionCodes: [divisionCode], topicIds: [] } : null
    const { accountId } = ctx.actor
    await tx.insert(outbox).values({
      event: 'promise.adopt',
      payload: {
        promiseId,
        matterId,
        accountId,
        accountIds: await peopleOfPromise(tx, { unitId, reportedBy: null }, ctx.now),
        quote: words,
        ...(change && { change }),
      },
      createdAt: ctx.now,
    })
    return { promiseId, lockVersion: 0, change }
  })
}

/** A matter that is handled or was, kept from changing until the transaction ends. */
async function findMatter(tx: Transaction, matterId: number) {
  const [row] = await tx
    .select({
      divisionCode: matters.divisionCode,
      isArchived: sql<boolean>`${matters.archivedOn} is not null`,
      isBeforeReaders,
    })
    .from(matters)
    .leftJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(and(eq(matters.id, matterId), isNull(matters.undoneAt), ne(matters.state, 'draft')))
    .for('update', { of: matters })
  return row
}

/** The words stand in the text that is named, and the unit answers the matter. */
async function requireStanding(
  tx: Transaction,
  asked: {
    matterId: number
    assignmentId: number | null
    articleId: number | null
    agreementId: number | null
    unitId: number
    words: string
  },
): Promise<void> {
  const { matterId, assignmentId, articleId, agreementId, unitId, words } = asked
  const [sources, units] = [await listSources(tx, matterId), await listPromisingUnits(tx, matterId)]
  const source = sources.find(
    (one) =>
      one.assignmentId === assignmentId &&
      one.articleId === articleId &&
      one.agreementId === agreementId &&
      one.text.includes(words),
  )
  if (!source) {
    const issue = '要是答复、报道或者协商意见里的原话'
    throw new Refusal('invalid-input', issue, { words: [issue] })
  }
  const isOwner = source.unitId === null || source.unitId === unitId
  if (isOwner && units.some((one) => one.unitId === unitId)) return
  const issue = '请选承办这件的单位'
  throw new Refusal('invalid-input', issue, { unitId: [issue] })
}
