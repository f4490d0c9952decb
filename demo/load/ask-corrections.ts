import { askCorrection } from '#domain/corrections/ask-correction'
import { declineCorrection } from '#domain/corrections/decline-correction'
import { listOwnEditions } from '#domain/review/editions/list-own-editions'

import type { Newsroom } from './walk.ts'

const HOUR = 3_600_000
/** Words that are true of whatever article is the newest. */
const ASKED = [
  { key: 'open', words: '署名漏了一起采访的一位同事，请补上。', reason: null },
  {
    key: 'declined',
    words: '标题想改得再短一些。',
    reason: '标题没有差错，不开更正；下一篇起可以商量。',
  },
] as const

/** What an author asked to have corrected in their newest published editions: one waits, one was declined. */
export async function askCorrections(
  { db, people }: Newsroom,
  loginName: string,
  now: Date,
): Promise<void> {
  const actor = people.byLogin(loginName)
  const { rows } = await listOwnEditions(db, { actor, now, tab: 'published' })
  // Their list begins with what was touched last, which a load does in no order of its own.
  const newest = rows.toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt))
  for (const [index, { key, words, reason }] of ASKED.entries()) {
    const edition = newest[index]
    if (!edition?.publishedAt) return
    const request = { articleId: edition.articleId, words, requestKey: `demo-ask-${key}` }
    const later = (hours: number) =>
      new Date(Math.min(now.getTime(), Number(edition.publishedAt) + hours * HOUR))
    const { requestId } = await askCorrection({ db, actor, now: later(2) }, request)
    if (reason === null) continue
    const editor = people.reviewerFor(2, actor.divisionCode)
    const answer = { requestId, reason, requestKey: `demo-decline-${key}` }
    await declineCorrection({ db, actor: editor, now: later(3) }, answer)
  }
}
