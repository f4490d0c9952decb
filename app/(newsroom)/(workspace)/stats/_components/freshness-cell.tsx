import { tv } from 'tailwind-variants/lite'

import type { Freshness } from '#domain/stats/freshness'

import { formatFreshness } from '../_lib/freshness-labels.ts'

const cellStyles = tv({
  base: [
    'flex min-h-10 items-center justify-between gap-1 rounded-md border px-2.5 whitespace-nowrap no-underline',
    'hover:border-ink-2 max-md:min-h-11 [print-color-adjust:exact]',
  ],
  variants: {
    state: {
      fresh: 'border-line-strong bg-surface',
      steady: 'border-earth-mid bg-earth-soft',
      soon: [
        'border-earth bg-earth-mid',
        "[&_b]:before:mr-0.75 [&_b]:before:text-[10px] [&_b]:before:content-['▲']",
      ],
      // Many may be so at once: a line and a figure, no ground.
      stale: [
        'border-l-3 border-line-strong border-l-cinnabar bg-surface [&_b]:text-cinnabar',
        "[&_b]:before:mr-0.75 [&_b]:before:content-['!']",
      ],
      empty: 'border-dashed border-edge bg-surface text-ink-2 [&_b]:font-normal',
    },
  },
})

/** A division or column with the days since its newest item. */
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
    <a className={cellStyles({ state })} href={href}>
      {name}
      <span aria-hidden="true">
        {days === null ? (
          <b>空白</b>
        ) : (
          <>
            <b>{days}</b>
            <small className="[font-size:inherit]"> 天</small>
          </>
        )}
      </span>
      <span className="sr-only">：{formatFreshness(freshness, limit)}</span>
    </a>
  )
}
