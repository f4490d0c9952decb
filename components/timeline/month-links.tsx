import { timelinePath } from '#lib/site-paths'

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
    <nav className="months" aria-label="选择月份">
      {years.map((year) => (
        <ul key={year}>
          <li className="year">{year}年</li>
          {months
            .filter((month) => month.startsWith(year))
            .toReversed()
            .map((month) => (
              <li key={month}>
                <a
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
