import { tv } from 'tailwind-variants/lite'

import type { Series } from '#domain/activity/list-series'
import { formatDay } from '#lib/dates'
import { formatSeriesNumber } from '#lib/format-series'
import { articlePath, seriesPath } from '#lib/addresses/site-paths'

import { Headline } from '../ui/headline.tsx'

const BEFORE = 2
const SHOWN = 12

const ledgerStyles = tv({
  slots: { list: '', run: 'grid gap-2 border-t border-line py-4', note: 'label' },
  variants: {
    wide: {
      true: {
        list: 'grid gap-x-12 md:grid-cols-[1fr_1fr] lg:grid-cols-[repeat(3,1fr)] elder:grid-cols-[1fr]',
        note: 'mt-3',
      },
      false: { run: 'first:border-t-0 first:pt-0' },
    },
  },
})

const tickStyles = tv({
  base: [
    'min-w-[2em] rounded-sm px-[0.3em] py-[0.25em] text-center',
    'elder:min-h-tap elder:min-w-tap elder:leading-[2]',
  ],
  variants: {
    known: {
      true: 'bg-(--c) font-bold text-on-type hover:bg-cinnabar hover:text-on-type',
      false: 'bg-sunk text-ink-3',
    },
  },
})

/** Numbered runs with the numbers that are here in colour and the missing ones in grey. */
export function SeriesLedger({
  series,
  withDivision,
  wide = false,
}: {
  series: readonly Series[]
  withDivision: boolean
  /** In columns, where the list has the page to itself. */
  wide?: boolean
}) {
  const styles = ledgerStyles({ wide })
  return (
    <>
      <ul className={styles.list()}>
        {series.map((run) => (
          <li key={`${run.divisionCode}-${run.name}`} className={styles.run()}>
            <h3 className="text-lg">
              <a href={seriesPath(run.divisionSlug, run.name)}>
                {withDivision ? `${run.divisionName} ${run.name}` : run.name}
              </a>
            </h3>
            <Ticks run={run} />
            <Last run={run} />
          </li>
        ))}
      </ul>
      <p className={styles.note()}>灰色的几次尚未收录报道</p>
    </>
  )
}

/** What the latest number was about, and when. */
function Last({ run }: { run: Series }) {
  const last = run.numbers.toSorted((one, other) => other.number - one.number)[0]
  if (!last) return null
  return (
    <p className="text-sm leading-[1.5]">
      <a href={articlePath(last.articleId)}>
        <Headline text={last.title} />
      </a>{' '}
      <time className="label whitespace-nowrap" dateTime={last.timelineOn}>
        {formatDay(last.timelineOn)}
      </time>
    </p>
  )
}

function Ticks({ run }: { run: Series }) {
  const known = new Map(run.numbers.map((entry) => [entry.number, entry]))
  const last = Math.max(...known.keys())
  const first = Math.max(1, Math.min(...known.keys()) - BEFORE, last - SHOWN + 1)
  return (
    <p
      className={`flex flex-wrap gap-1 text-sm [font-variant-numeric:tabular-nums] is-${run.type}`}
    >
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((number) => {
        const entry = known.get(number)
        if (!entry)
          return (
            <span key={number} className={tickStyles({ known: false })}>
              {number}
              <span className="sr-only">尚未收录</span>
            </span>
          )
        const text = `${formatSeriesNumber(run.name, number)}，${formatDay(entry.timelineOn)}`
        return (
          <a
            key={number}
            className={tickStyles({ known: true })}
            href={articlePath(entry.articleId)}
            aria-label={text}
          >
            {number}
          </a>
        )
      })}
    </p>
  )
}
