import type { Said } from '#domain/review/list-comments'
import { wordMoment } from '#lib/dates'

/** One remark or answer: who wrote it, when, and what it says. `now` in milliseconds since 1970. */
export function RemarkWords({ said, now }: { said: Said; now: number }) {
  return (
    <div className="said-by">
      <p>
        <b>{said.mine ? '您' : said.authorName}</b>
        <time dateTime={said.at.toISOString()}>{wordMoment(said.at, new Date(now))}</time>
      </p>
      <p className="said">{said.text}</p>
    </div>
  )
}
