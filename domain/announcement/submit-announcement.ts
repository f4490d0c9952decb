import { and, eq, ne } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { announcementMoves, announcements, type StoredAnnouncement } from '#db/schema/announcements'
import { divisions } from '#db/schema/divisions'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { listReviewers } from './announcement-move.ts'
import { canEnter } from './policy.ts'
import { requireAhead, requireFitWords, requireLater, wordsOf } from './require-fit.ts'
import { contentSchema, divisionSchema, keySchema, twinSchema } from './schemas.ts'

/** Enters an activity that is still to come; readers have it once another person, an editor, approves it. */
export async function submitAnnouncement(
  ctx: Context,
  input: unknown,
): Promise<{ announcementId: number }> {
  const content = parseInput(contentSchema, input)
  const { divisionCode } = parseInput(divisionSchema, input)
  const { requestKey } = parseInput(keySchema, input)
  const isKnownTwin = parseInput(twinSchema, input).twin !== undefined
  requireAhead(content.takesPlaceOn, ctx.now)
  requireLater(content, { now: ctx.now, shown: null })
  return requestOnce(ctx, { requestKey, command: 'submit-announcement' }, async (tx) => {
    requireAllowed(canEnter(ctx.actor, divisionCode))
    const [known] = await tx
      .select({ code: divisions.code })
      .from(divisions)
      .where(eq(divisions.code, divisionCode))
    if (!known)
      throw new Refusal('invalid-input', '没有这个地区', { divisionCode: ['没有这个地区'] })
    await requireFitWords(tx, wordsOf(content))
    if (!isKnownTwin) await refuseTwin(tx, { ...content, divisionCode })
    const { accountId } = ctx.actor
    const { now } = ctx
    const [row] = await tx
      .insert(announcements)
      .values({
        ...content,
        divisionCode,
        state: 'waiting',
        authorId: accountId,
        enteredBy: accountId,
        createdAt: now,
      })
      .returning({ id: announcements.id })
    if (!row) throw new Error('The announcement was not written')
    const announcementId = row.id
    const done = { announcementId, move: 'submit' as const, accountId, createdAt: now }
    await tx.insert(announcementMoves).values({ ...done, content })
    const accountIds = await listReviewers(tx, { divisionCode, not: [accountId], now })
    const payload = { announcementId, accountId, accountIds, quote: content.title }
    await tx.insert(outbox).values({ event: 'announcement.submitted', payload, createdAt: now })
    return { announcementId }
  })
}

/** Refuses a second one of the same name on the same day until its author has seen the first, which the issue names. */
async function refuseTwin(
  tx: Transaction,
  content: StoredAnnouncement & { divisionCode: string },
): Promise<void> {
  const { divisionCode, takesPlaceOn, title } = content
  const [twin] = await tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(
        eq(announcements.divisionCode, divisionCode),
        eq(announcements.takesPlaceOn, takesPlaceOn),
        eq(announcements.title, title),
        ne(announcements.state, 'called-off'),
      ),
    )
    .limit(1)
  if (twin)
    throw new Refusal('invalid-input', '这一天已有一条同名预告', { twin: [String(twin.id)] })
}
