import { awaitedRatings } from '#domain/assignment/policy'
import { formatDay, type IsoDay } from '#lib/dates'
import type { Standing } from '#lib/proposal-standing'

/** Whether what was answered can be closed already, and what it waits for. */
export function describeRated(
  { movers, rated, ratingDueOn }: { movers: number; rated: number; ratingDueOn: IsoDay | null },
  today: IsoDay,
): Standing {
  const unrated = movers - rated
  if (unrated === 0) return { tone: 'now', words: '都评价了，可以办结' }
  if (awaitedRatings({ unrated, ratingDueOn }, today) === 0) {
    return { tone: 'now', words: `评价期限过了，${unrated} 位没有评价，可以办结` }
  }
  const until = ratingDueOn === null ? '' : `，${formatDay(ratingDueOn)}到期`
  return { tone: 'waiting', words: `还有 ${unrated} 位没有评价${until}` }
}
