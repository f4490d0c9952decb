import type { ColumnFreshness, Limits } from '#domain/stats/list-freshness'
import { wordDay, type IsoDay } from '#lib/dates'
import { CADENCE_WORDS } from '#lib/words'

import { STATE_WORDS, wordEmpty } from '../_lib/freshness-words.ts'

/** The running columns of the site, each by the limit of its kind; empty ones are counted. */
export function ColumnTable({
  columns,
  limits,
  today,
}: {
  columns: readonly ColumnFreshness[]
  limits: Limits
  today: IsoDay
}) {
  const year = Number(today.slice(0, 4))
  const empty = wordEmpty(columns.filter(({ state }) => state === 'empty').length)
  return (
    <section className="fresh-columns" aria-labelledby="columns">
      <div className="stat-head">
        <h2 id="columns">专题与专栏</h2>
        <span className={empty.over ? 'late small' : 'mute small'}>{empty.words}</span>
      </div>
      <div className="table-scroll">
        <table className="table rank">
          <thead>
            <tr>
              <th scope="col">栏目</th>
              <th scope="col">类别与期限</th>
              <th scope="col" className="figure">
                没有更新
              </th>
              <th scope="col">到红线</th>
              <th scope="col">情形</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.slug}>
                <th scope="row">
                  <a href={`/topics/${column.slug}`}>{column.name}</a>
                </th>
                <td>
                  {CADENCE_WORDS[column.cadence]}，{limits[column.cadence]} 天
                </td>
                <td className="figure">{column.days === null ? '–' : `${column.days} 天`}</td>
                <td>{column.staleOn === null ? '–' : wordDay(column.staleOn, year)}</td>
                <td>
                  <span
                    className={`mark ${column.state === 'empty' ? 'empty-state' : column.state}`}
                    aria-hidden="true"
                  />
                  <span className={column.state === 'stale' ? 'late' : undefined}>
                    {STATE_WORDS[column.state]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
