import type { Queryable } from '#db/client'
import { watchedTerms } from '#db/schema/watched-terms'

import type { Actor } from '../account/actor.ts'
import type { Content } from '../article/content.ts'
import { bypassWatchedTerm } from '../review/bypasses/bypass-watched-term.ts'
import { saveInReview } from '../review/drafts/save-in-review.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import { approve, as, goodContent, NOW, requestKey, submitted, type Stage } from './stage.ts'
import { scheduleEdition } from '../publication/schedule-edition.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)

/** An edition before its last review, and what the final editor makes of its text. */
export async function beforeFinal(db: Queryable, stage: Stage, given: Partial<Content>) {
  const { editionId } = await submitted(db, stage.author)
  await approve(db, stage.first, editionId)
  await approve(db, stage.second, editionId)
  const { edition } = await getReviewEdition(db, { actor: stage.final, editionId, now: NOW })
  const { lockVersion } = edition
  await saveInReview(as(db, stage.final), { editionId, lockVersion, content: goodContent(given) })
  return editionId
}

export const watch = (db: Queryable, term = '主席会议') =>
  db.insert(watchedTerms).values({ term, replacement: null, explanation: '', kind: 'sensitive' })

export const bypass = (db: Queryable, actor: Actor, editionId: number, term = '主席会议') =>
  bypassWatchedTerm(as(db, actor), {
    editionId,
    term,
    reason: '会议的名称',
    requestKey: requestKey(),
  })

export async function schedule(db: Queryable, stage: Stage, editionId: number) {
  const { edition } = await getReviewEdition(db, { actor: stage.final, editionId, now: NOW })
  const { lockVersion } = edition
  const click = { editionId, lockVersion, requestKey: requestKey() }
  return scheduleEdition(as(db, stage.final), { ...click, publishAt: LATER })
}
