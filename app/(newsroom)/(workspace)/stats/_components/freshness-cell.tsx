import type { Freshness } from '#domain/stats/freshness'

import { wordFreshness } from '../_lib/freshness-words.ts'

/** A place or column with the days since its newest item. */
export function FreshnessCell({
  href,
  name,
  freshness,
  limit,
}: {
  href: string
  name: string
  freshness: Freshness
  limit: number
}) {
  const { state, days } = freshness
  return (
    <a className={`cell ${state === 'empty' ? 'empty-state' : state}`} href={href}>
      {name}
      <span aria-hidden="true">
        {days === null ? (
          <b>空白</b>
        ) : (
          <>
            <b>{days}</b>
            <small> 天</small>
          </>
        )}
      </span>
      <span className="unseen">：{wordFreshness(freshness, limit)}</span>
    </a>
  )
}
