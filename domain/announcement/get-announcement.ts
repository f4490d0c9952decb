import { asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { announcementMoves } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'

import type { Actor } from '../account/actor.ts'
import { contentOf, loadAnnouncement, wordsInReview } from './load-announcement.ts'
import { callsOffAtOnce, canCallOff, canChange, canDecide } from './policy.ts'

const MAX_MOVES = 200

/** An announcement for those who work on it: what readers have, what is in review, what was done, and what they may do. */
export async function getAnnouncement(
  db: Queryable,
  { actor, announcementId }: { actor: Actor; announcementId: number },
) {
  const row = await loadAnnouncement(db, { actor, announcementId })
  const [[division], [report], moves] = await Promise.all([
    db.select({ name: divisions.name }).from(divisions).where(eq(divisions.code, row.divisionCode)),
    db
      .select({ state: articles.state })
      .from(articles)
      .where(eq(articles.id, row.articleId ?? 0)),
    db
      .select({
        move: announcementMoves.move,
        name: accounts.displayName,
        reason: announcementMoves.reason,
        at: announcementMoves.createdAt,
      })
      .from(announcementMoves)
      .innerJoin(accounts, eq(accounts.id, announcementMoves.accountId))
      .where(eq(announcementMoves.announcementId, announcementId))
      .orderBy(asc(announcementMoves.id))
      .limit(MAX_MOVES),
  ])
  const { state, lockVersion, proposed, isAnnounced, divisionCode, articleId } = row
  return {
    announcementId,
    state,
    lockVersion,
    divisionCode,
    divisionName: division?.name ?? divisionCode,
    isAnnounced,
    callOffReason: row.callOffReason,
    shown: isAnnounced ? contentOf(row) : null,
    inReview: wordsInReview(row),
    /** Why it is to be called off, while that is in review. */
    proposedCallOff: proposed?.kind === 'call-off' ? proposed.reason : null,
    reportId: report?.state === 'live' ? articleId : null,
    moves,
    may: {
      change: canChange(actor, row).allowed,
      decide: canDecide(actor, row).allowed,
      callOff: canCallOff(actor, row).allowed,
      callOffAtOnce: callsOffAtOnce(actor, row),
    },
  }
}
