import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { Course } from '#domain/stats/list-course'
import { formatDay } from '#lib/dates'
import { formatShare } from '#lib/format-figures'

import { Aside } from './aside.tsx'
import { StatHead } from './stat-head.tsx'

const LEFT = 26
const WIDTH = 534
const BOTTOM = 158
const HEIGHT = 130
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000]

const CHART =
  'block h-auto w-full fill-ink-2 font-sans text-[12px] [print-color-adjust:exact] max-md:text-[19px]'
const SWATCH =
  'mr-1.5 inline-block h-3 w-3.5 rounded-sm border align-[-1px] [print-color-adjust:exact]'

/** Submitted and used as pairs of bars, with the same figures as a table beside. */
export function CourseChart({ course: { unit, parts } }: { course: Course }) {
  const most = Math.max(1, ...parts.flatMap(({ submitted, used }) => [submitted, used]))
  const step = STEPS.find((one) => one * 3 >= most) ?? Math.ceil(most / 3)
  const y = (count: number) => BOTTOM - (count / (step * 3)) * (HEIGHT - 4)
  const slot = WIDTH / parts.length
  const bar = Math.min(14, slot * 0.34)
  const peak = parts.findIndex(({ submitted, used }) => Math.max(submitted, used) === most)
  const labelled = new Set([peak, parts.length - 1])
  const unitLabel = unit === 'week' ? '周' : '月'
  return (
    <section aria-labelledby="course">
      <StatHead id="course" title={`每${unitLabel}来稿与采用`}>
        <p className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
          <span>
            <i className={`${SWATCH} border-edge bg-hover`} />
            来稿
          </span>
          <span>
            <i className={`${SWATCH} border-azure bg-azure`} />
            采用
          </span>
        </p>
      </StatHead>
      <svg className={CHART} width="560" height="190" viewBox="0 0 560 190" aria-hidden="true">
        {[0, 1, 2, 3].map((line) => (
          <g key={line}>
            <path
              className="stroke-line-strong"
              d={`M${LEFT} ${y(line * step)}H560`}
              strokeDasharray={line === 0 ? undefined : '1 3'}
            />
            <text x={LEFT - 6} y={y(line * step) + 4} textAnchor="end">
              {line * step}
            </text>
          </g>
        ))}
        {parts.map(({ start, submitted, used }, index) => {
          const middle = LEFT + slot * (index + 0.5)
          const value = (count: number, x: number) =>
            labelled.has(index) &&
            count > 0 && (
              <text className="fill-ink" x={x} y={y(count) - 5} textAnchor="middle">
                {formatShare(count)}
              </text>
            )
          return (
            <g key={start}>
              <rect
                className="fill-hover stroke-edge"
                x={middle - bar - 1}
                y={y(submitted)}
                width={bar}
                height={BOTTOM - y(submitted)}
              />
              <rect
                className="fill-azure"
                x={middle + 1}
                y={y(used)}
                width={bar}
                height={BOTTOM - y(used)}
              />
              {value(submitted, middle - bar / 2 - 1)}
              {value(used, middle + bar / 2 + 1)}
              <text
                className={index % 2 === 1 ? 'max-md:hidden' : undefined}
                x={middle}
                y={176}
                textAnchor="middle"
              >
                {shortDay(start, unit)}
              </text>
            </g>
          )
        })}
      </svg>
      <Aside word="看数字" paper="never">
        <Table kind="figures">
          <thead>
            <tr>
              <ColumnHead>{unit === 'week' ? '一周（周一起）' : '月份'}</ColumnHead>
              <ColumnHead figure>来稿</ColumnHead>
              <ColumnHead figure>采用</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ start, submitted, used }) => (
              <tr key={start}>
                <RowHead>{unit === 'week' ? `${formatDay(start)}起` : start}</RowHead>
                <Cell figure>{formatShare(submitted)}</Cell>
                <Cell figure>{formatShare(used)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Aside>
    </section>
  )
}

function shortDay(day: string, unit: Course['unit']): string {
  const [, month, date] = day.split('-').map(Number)
  return unit === 'week' ? `${month}/${date}` : `${month}月`
}
