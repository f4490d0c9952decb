import type { ActivityType } from '#db/states'
import { timelinePath } from '#lib/addresses/site-paths'

import { TypeMark } from '../ui/type-mark.tsx'

interface YearTableProps {
  year: string
  /** In the order in which they are shown. */
  types: readonly ActivityType[]
  counts: readonly { month: string; type: ActivityType; count: number }[]
  view: { type?: string | undefined; region?: string | undefined }
}

/** Gone where the months have no room: the sums and their bars stay. */
const MONTH = 'hidden text-right lg:table-cell elder:hidden'

/** The activities of a year by type and month; each figure leads to what it counts. */
export function YearTable({ year, types: all, counts, view }: YearTableProps) {
  const months = [...new Set(counts.map(({ month }) => month))].toSorted()
  const sum = (month?: string, type?: ActivityType) =>
    counts
      .filter((one) => (!month || one.month === month) && (!type || one.type === type))
      .reduce((total, { count }) => total + count, 0)
  const types = all.filter((type) => sum(undefined, type) > 0)
  const most = Math.max(...types.map((type) => sum(undefined, type)))
  return (
    <table className="num w-full border-collapse text-sm [&_td]:border-b [&_td]:border-line [&_td]:px-1 [&_td]:py-2 [&_th]:border-b [&_th]:border-line [&_th]:px-1 [&_th]:py-2 [&_th]:font-normal">
      <caption className="sr-only">{year}年各类活动的项数</caption>
      <thead className="text-ink-3">
        <tr>
          <th className="text-left" scope="col">
            类型
          </th>
          {months.map((month) => (
            <th key={month} className={MONTH} scope="col">
              <a href={timelinePath(month, view)}>{Number(month.slice(5))}月</a>
            </th>
          ))}
          <th className="text-right" scope="col">
            合计
          </th>
          <th className="w-[40%] lg:w-1/4" scope="col">
            <span className="sr-only">比例</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type}>
            <th className="text-left" scope="row">
              <a href={timelinePath(year, { ...view, type })}>
                <TypeMark type={type} />
              </a>
            </th>
            {months.map((month) => (
              <td key={month} className={MONTH}>
                {sum(month, type) > 0 ? (
                  <a href={timelinePath(month, { ...view, type })}>{sum(month, type)}</a>
                ) : (
                  '–'
                )}
              </td>
            ))}
            <td className="text-right font-bold">{sum(undefined, type)}</td>
            <td>
              <svg
                className={`block w-full bg-sunk is-${type}`}
                width="100"
                height="12"
                viewBox="0 0 100 12"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect
                  className="fill-(--c)"
                  width={(100 * sum(undefined, type)) / most}
                  height="12"
                />
              </svg>
            </td>
          </tr>
        ))}
        <tr className="font-bold">
          <th className="text-left font-bold" scope="row">
            合计
          </th>
          {months.map((month) => (
            <td key={month} className={MONTH}>
              {sum(month)}
            </td>
          ))}
          <td className="text-right">{sum()}</td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}
