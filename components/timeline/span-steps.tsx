import { timelinePath } from '#lib/addresses/site-paths'
import { formatSpan } from '#lib/dates'

type View = NonNullable<Parameters<typeof timelinePath>[1]>

interface SpanStepsProps {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  span: string
  /** The nearest before and after it that have something to show. */
  earlier: string | null | undefined
  later: string | null | undefined
  view: View
  /** Whether what it is part of has a page. */
  hasWhole?: boolean
}

/** The way back and on from a year, month or day of the timeline, and to what it is part of. */
export function SpanSteps({ span, earlier, later, view, hasWhole = true }: SpanStepsProps) {
  const whole = hasWhole && span.includes('-') ? span.slice(0, span.lastIndexOf('-')) : null
  const { type, region } = view
  const pathTo = (to: string) => timelinePath(to, { type, region })
  return (
    <nav className="flex flex-wrap gap-2 print:hidden" aria-label="前后">
      {earlier && (
        <a
          className="button whitespace-nowrap max-2xs:whitespace-normal"
          href={pathTo(earlier)}
          rel="prev"
        >
          <span aria-hidden="true">‹</span>
          <span className="sr-only">往前：</span>
          {formatSpan(earlier, span)}
        </a>
      )}
      {whole && (
        <a className="button whitespace-nowrap max-2xs:whitespace-normal" href={pathTo(whole)}>
          看{formatSpan(whole, span)}
        </a>
      )}
      {later && (
        <a
          className="button whitespace-nowrap max-2xs:whitespace-normal"
          href={pathTo(later)}
          rel="next"
        >
          <span className="sr-only">往后：</span>
          {formatSpan(later, span)}
          <span aria-hidden="true">›</span>
        </a>
      )}
    </nav>
  )
}

const UNITS: Record<number, string> = { 4: '这一年', 7: '这个月', 10: '这一天' }

/** In place of the activities of a year, month or day that has none, with the nearest that have some. */
export function NothingRecorded({ span, earlier, later, view }: SpanStepsProps) {
  const { type, region } = view
  const nearest = [earlier, later].flatMap((one) => one ?? [])
  return (
    <div className="py-6">
      <p className="font-serif text-xl leading-normal">
        {UNITS[span.length]}没有收录{(type ?? region) && '这样的活动'}。
      </p>
      <p className="text-ink-2">
        没有收录不等于没有活动，可能还没有报来。
        {nearest.length > 0 && '离得最近的：'}
        {nearest.map((one, index) => (
          <span key={one}>
            {index > 0 && '、'}
            <a className="text-link" href={timelinePath(one, { type, region })}>
              {formatSpan(one)}
            </a>
          </span>
        ))}
      </p>
    </div>
  )
}
