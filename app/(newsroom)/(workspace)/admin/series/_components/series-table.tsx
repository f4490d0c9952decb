import type { KeptSeries } from '#domain/activity/list-kept-series'
import { layRun } from '#domain/activity/lay-run'
import { wordSeriesCount, wordSeriesNumber, wordSeriesRange } from '#lib/series-words'

import { RenameForm } from './rename-form.tsx'

/** How many gaps are named one by one. */
const NAMED = 4

/** Numbered runs one a row: how far each has come, and what is missing on the way. */
export function SeriesTable({ rows }: { rows: readonly KeptSeries[] }) {
  return (
    <table className="table admin-table">
      <caption className="unseen">各地编了号的系列</caption>
      <thead>
        <tr>
          <th scope="col">系列</th>
          <th scope="col">地区</th>
          <th scope="col">报道过</th>
          <th scope="col">到</th>
          <th scope="col">缺</th>
          <th scope="col">
            <span className="unseen">改名</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ divisionCode, placeName, name, numbers, variants }) => (
          <tr key={`${divisionCode} ${name}`}>
            <th scope="row">
              {name}
              {variants.length > 0 && <small>也叫 {variants.join('、')}</small>}
            </th>
            <td data-label="地区">{placeName}</td>
            <td data-label="报道过">{wordSeriesCount(name, numbers.length)}</td>
            <td data-label="到">{wordSeriesNumber(name, Math.max(...numbers))}</td>
            <td data-label="缺">{wordGaps(name, numbers)}</td>
            <td>
              <div className="line-do">
                <RenameForm divisionCode={divisionCode} name={name} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function wordGaps(name: string, numbers: readonly number[]) {
  const gaps = layRun(numbers.map((number) => ({ number })))
    .filter((step) => step.kind === 'missing')
    .toReversed()
  if (gaps.length === 0) return <span className="mute">不缺</span>
  const named = gaps.slice(0, NAMED).map(({ first, last }) => wordSeriesRange(name, first, last))
  return named.join('、') + (gaps.length > NAMED ? `等 ${gaps.length} 处` : '')
}
