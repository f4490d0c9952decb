import { timelinePath } from '#lib/addresses/site-paths'

interface MonthLinksProps {
  /** YYYY-MM, newest first. */
  months: readonly string[]
  current: string
  type?: string | undefined
  region?: string | undefined
}

/** The months that have something to show, oldest first, in the view one is in. */
export function MonthLinks({ months, current, type, region }: MonthLinksProps) {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].toReversed()
  return (
    <nav
      className="flex flex-wrap gap-x-6 gap-y-1 text-sm [text-autospace:no-autospace]"
      aria-label="选择月份"
    >
      {years.map((year) => (
        <ul key={year} className="flex flex-wrap gap-1" aria-label={`${year}年`}>
          <li>
            <a
              className="grid min-h-9 place-content-center pr-1 text-ink-3 underline underline-offset-4 elder:min-h-tap"
              href={timelinePath(year, { type, region })}
            >
              {year}年
            </a>
          </li>
          {months
            .filter((month) => month.startsWith(year))
            .toReversed()
            .map((month) => (
              <li key={month}>
                <a
                  className={`grid min-h-9 min-w-[2.75em] place-content-center elder:min-h-tap ${month === current ? 'rounded-sm bg-fill text-on-fill forced-colors:outline-2' : 'text-ink'}`}
                  href={timelinePath(month, { type, region })}
                  aria-current={month === current ? 'page' : undefined}
                >
                  {Number(month.slice(5))}月
                </a>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  )
}
