import { Fragment } from 'react'

import type { ActivityType } from '#db/states'
import { timelinePath } from '#lib/addresses/site-paths'

import { ShareBar } from '../ui/share-bar.tsx'
import { TypeMark } from '../ui/type-mark.tsx'

interface YearTableProps {
  year: string
  /** In the order in which they are shown. */
  types: readonly ActivityType[]
  counts: readonly { month: string; type: ActivityType; count: number }[]
  view: { type?: string | undefined; region?: string | undefined }
}

/** Where a line has no room for twelve months, each type has lines of its own. */
const TABLE = 'hidden lg:table print:table elder:hidden'
const LIST = 'lg:hidden print:hidden elder:block'
const CELLS =
  '[&_td]:border-b [&_td]:border-line [&_td]:px-1 [&_td]:py-2 [&_th]:border-b [&_th]:border-line [&_th]:px-1 [&_th]:py-2 [&_th]:font-normal'

/** The activities of a year by type and month; each figure leads to what it counts. */
export function YearTable({ year, types: all, counts, view }: YearTableProps) {
  const months = [...new Set(counts.map(({ month }) => month))].toSorted()
  const sum = (month?: string, type?: ActivityType) =>
    counts
      .filter((one) => (!month || one.month === month) && (!type || one.type === type))
      .reduce((total, { count }) => total + count, 0)
  const types = all.filter((type) => sum(undefined, type) > 0)
  const most = Math.max(...types.map((type) => sum(undefined, type)))
  const shown = { year, months, types, view, sum, most }
  return (
    <>
      <Lines {...shown} />
      <Grid {...shown} />
    </>
  )
}

interface PartProps {
  year: string
  months: readonly string[]
  types: readonly ActivityType[]
  view: YearTableProps['view']
  sum: (month?: string, type?: ActivityType) => number
  most: number
}

function Lines({ year, months, types, view, sum, most }: PartProps) {
  return (
    <ul className={LIST}>
      {types.map((type) => (
        <li key={type} className="border-b border-line py-3">
          <p className="flex items-center justify-between gap-x-4">
            <a href={timelinePath(year, { ...view, type })}>
              <TypeMark type={type} />
            </a>
            <b className="num text-sm">{sum(undefined, type)}项</b>
          </p>
          <ShareBar
            className={`is-${type}`}
            fill="fill-(--c)"
            share={sum(undefined, type) / most}
          />
          <p className="text-sm leading-[2.25] text-ink-2">
            {months
              .filter((month) => sum(month, type) > 0)
              .map((month, index) => (
                <Fragment key={month}>
                  {index > 0 && '、'}
                  <a
                    className="inline-block whitespace-nowrap elder:min-h-tap"
                    href={timelinePath(month, { ...view, type })}
                  >
                    {Number(month.slice(5))}月{sum(month, type)}项
                  </a>
                </Fragment>
              ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Grid({ year, months, types, view, sum, most }: PartProps) {
  return (
    <table className={`num w-full border-collapse text-sm ${TABLE} ${CELLS}`}>
      <caption className="sr-only">{year}年各类活动每月的项数</caption>
      <thead className="text-ink-3">
        <tr>
          <th className="text-left" scope="col">
            类型
          </th>
          {months.map((month) => (
            <th key={month} className="text-right" scope="col">
              <a href={timelinePath(month, view)}>{Number(month.slice(5))}月</a>
            </th>
          ))}
          <th className="text-right" scope="col">
            合计
          </th>
          <th className="w-1/4 print:hidden" scope="col">
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
              <td key={month} className="text-right">
                {sum(month, type) > 0 ? (
                  <a href={timelinePath(month, { ...view, type })}>{sum(month, type)}</a>
                ) : (
                  '–'
                )}
              </td>
            ))}
            <td className="text-right font-bold">{sum(undefined, type)}</td>
            <td className="print:hidden">
              <ShareBar
                className={`is-${type}`}
                fill="fill-(--c)"
                share={sum(undefined, type) / most}
              />
            </td>
          </tr>
        ))}
        <tr className="font-bold">
          <th className="text-left font-bold" scope="row">
            合计
          </th>
          {months.map((month) => (
            <td key={month} className="text-right">
              {sum(month)}
            </td>
          ))}
          <td className="text-right">{sum()}</td>
          <td className="print:hidden" />
        </tr>
      </tbody>
    </table>
  )
}
