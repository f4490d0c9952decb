import { shanghaiDay, shanghaiTime } from '#lib/dates'

const HOUR = 3_600_000
/** While somebody reads on, a suggested time must not pass. */
const LEAD = 15 * 60_000

/** The next full hour that is not almost here, which a person then changes. */
export function suggestTime(now: Date): { day: string; time: string } {
  const next = new Date(Math.floor((now.getTime() + LEAD) / HOUR + 1) * HOUR)
  return { day: shanghaiDay(next), time: shanghaiTime(next) }
}
