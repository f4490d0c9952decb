import type { Course } from '#domain/stats/list-course'
import { wordDay } from '#lib/dates'
import { wordShare } from '#lib/figure-words'

const LEFT = 26
const WIDTH = 534
const BOTTOM = 158
const HEIGHT = 130
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000]

/** Submitted and used as pairs of bars, with the same figures as a table beside. */
export function CourseChart({ course: { unit, parts } }: { course: Course }) {
  const most = Math.max(1, ...parts.flatMap(({ submitted, used }) => [submitted, used]))
  const step = STEPS.find((one) => one * 3 >= most) ?? Math.ceil(most / 3)
  const y = (count: number) => BOTTOM - (count / (step * 3)) * (HEIGHT - 4)
  const slot = WIDTH / parts.length
  const bar = Math.min(14, slot * 0.34)
  const peak = parts.findIndex(({ submitted, used }) => Math.max(submitted, used) === most)
  const told = new Set([peak, parts.length - 1])
  const wordUnit = unit === 'week' ? '周' : '月'
  return (
    <section aria-labelledby="course">
      <div className="stat-head">
        <h2 id="course">每{wordUnit}来稿与采用</h2>
        <p className="legend">
          <span>
            <i />
            来稿
          </span>
          <span>
            <i className="used" />
            采用
          </span>
        </p>
      </div>
      <svg className="chart" width="560" height="190" viewBox="0 0 560 190" aria-hidden="true">
        {[0, 1, 2, 3].map((line) => (
          <g key={line}>
            <path
              className="axis"
              d={`M${LEFT} ${y(line * step)}H560`}
              strokeDasharray={line === 0 ? undefined : '1 3'}
            />
            <text x={LEFT - 6} y={y(line * step) + 4} textAnchor="end">
              {line * step}
            </text>
          </g>
        ))}
        {parts.map(({ start, submitted, used }, at) => {
          const middle = LEFT + slot * (at + 0.5)
          const value = (count: number, x: number) =>
            told.has(at) &&
            count > 0 && (
              <text className="value" x={x} y={y(count) - 5} textAnchor="middle">
                {wordShare(count)}
              </text>
            )
          return (
            <g key={start}>
              <rect
                className="came"
                x={middle - bar - 1}
                y={y(submitted)}
                width={bar}
                height={BOTTOM - y(submitted)}
              />
              <rect
                className="used"
                x={middle + 1}
                y={y(used)}
                width={bar}
                height={BOTTOM - y(used)}
              />
              {value(submitted, middle - bar / 2 - 1)}
              {value(used, middle + bar / 2 + 1)}
              <text
                className={at % 2 === 1 ? 'alternate' : undefined}
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
      <details className="chart-figures">
        <summary>看数字</summary>
        <table className="table rank">
          <thead>
            <tr>
              <th scope="col">{unit === 'week' ? '一周（周一起）' : '月份'}</th>
              <th scope="col" className="figure">
                来稿
              </th>
              <th scope="col" className="figure">
                采用
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ start, submitted, used }) => (
              <tr key={start}>
                <th scope="row">{unit === 'week' ? `${wordDay(start)}起` : start}</th>
                <td className="figure">{wordShare(submitted)}</td>
                <td className="figure">{wordShare(used)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function shortDay(day: string, unit: Course['unit']): string {
  const [, month, date] = day.split('-').map(Number)
  return unit === 'week' ? `${month}/${date}` : `${month}月`
}
