import { asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { announcementMoves } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { LINK_MOVES } from '#db/announcement-states'
import type { Verdict } from '#lib/verdict'

import type { Actor } from '../account/actor.ts'
import { contentOf, loadAnnouncement, wordsInReview } from './load-announcement.ts'
import { callsOffAtOnce, canCallOff, canChange, canDecide, canTakeBack } from './policy.ts'

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
        accountId: announcementMoves.accountId,
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
  const change = canChange(actor, row)
  const callOff = canCallOff(actor, row)
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
    pending: proposed?.kind ?? null,
    /** Why it is to be called off, while that is in review. */
    proposedCallOff: state === 'waiting' && proposed?.kind === 'call-off' ? proposed.reason : null,
    reportId: report?.state === 'live' ? articleId : null,
    moves,
    /** What somebody did last to the announcement itself. */
    last: moves.findLast(({ move }) => !LINK_MOVES.some((link) => link === move)),
    may: {
      change: change.allowed,
      decide: canDecide(actor, row).allowed,
      callOff: callOff.allowed,
      callOffAtOnce: callsOffAtOnce(actor, row),
      takeBack: canTakeBack(actor, row).allowed,
    },
    /** Why not, in words for the page. */
    whyNot: { change: reasonOf(change), callOff: reasonOf(callOff) },
  }
}

const reasonOf = (verdict: Verdict): string | null => (verdict.allowed ? null : verdict.reason)
