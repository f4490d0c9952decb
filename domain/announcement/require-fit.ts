import type { Queryable } from '#db/client'
import type { StoredAnnouncement } from '#db/schema/announcements'
import { shanghaiDay, shanghaiTime } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { bodyFromParagraphs } from '../article/body.ts'
import { emptyContent } from '../article/content.ts'
import { findSensitiveTerms } from '../copydesk/checks/watched-terms.ts'
import { listWatchedTerms } from '../watched-term/list-watched-terms.ts'

/** How far ahead an activity may be announced. */
const MAX_DAYS = 366

/** Refuses words that readers may not have, `where` they are to stand. There is no bypass: a few lines can be reworded. */
export async function requireFitWords(
  db: Queryable,
  words: readonly (string | null)[],
  where = '预告',
) {
  const content = {
    ...emptyContent(''),
    body: bodyFromParagraphs(words.filter((word) => word !== null)),
  }
  const terms = findSensitiveTerms({ content }, await listWatchedTerms(db))
  if (terms.length === 0) return
  const named = terms.map((term) => `“${term}”`).join('')
  throw new Refusal('invalid-input', `敏感词${named}不能写进${where}，请换个说法`)
}

export const wordsOf = ({ title, place, admission, note }: StoredAnnouncement) => [
  title,
  place,
  admission,
  note,
]

type Start = Pick<StoredAnnouncement, 'takesPlaceOn' | 'startTime'>

/** Refuses an hour of today that has passed, unless it is the one that readers have: `shown`. */
export function requireLater(
  { takesPlaceOn, startTime }: Start,
  { now, shown }: { now: Date; shown: Start | null },
): void {
  if (startTime === null || takesPlaceOn !== shanghaiDay(now) || startTime > shanghaiTime(now))
    return
  if (shown?.takesPlaceOn === takesPlaceOn && shown.startTime === startTime) return
  const issue = '今天的这个时间已经过了'
  throw new Refusal('invalid-input', `${issue}，请改时间`, { startTime: [issue] })
}

/** Refuses a day that has passed, or lies too far ahead. */
export function requireAhead(takesPlaceOn: string, now: Date): void {
  const farthest = shanghaiDay(new Date(now.getTime() + MAX_DAYS * 86_400_000))
  const issue =
    takesPlaceOn < shanghaiDay(now)
      ? '这一天已经过了'
      : takesPlaceOn > farthest
        ? '最多提前一年预告'
        : null
  if (issue !== null) throw new Refusal('invalid-input', issue, { takesPlaceOn: [issue] })
}
