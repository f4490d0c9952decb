import { formatDay, type IsoDay } from '#lib/dates'
import type { Standing } from '#lib/proposal-standing'

/** Whether what was answered can be closed: once everybody has rated it, or the limit for that is over. */
export function describeRated(
  { movers, rated, ratingDueOn }: { movers: number; rated: number; ratingDueOn: IsoDay | null },
  today: IsoDay,
): Standing {
  const open = movers - rated
  if (open === 0) return { tone: 'now', words: '都评价了，可以办结' }
  if (ratingDueOn !== null && ratingDueOn < today) {
    return { tone: 'now', words: `评价期限过了，${open} 位没有评价，可以办结` }
  }
  const until = ratingDueOn === null ? '' : `，${formatDay(ratingDueOn)}到期`
  return { tone: 'waiting', words: `还有 ${open} 位没有评价${until}` }
}
