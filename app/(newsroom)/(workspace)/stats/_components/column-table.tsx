import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { ColumnFreshness, Limits } from '#domain/stats/list-freshness'
import { formatDay, type IsoDay } from '#lib/dates'
import { CADENCE_LABELS } from '#lib/labels'

import { STATE_LABELS, formatEmpty } from '../_lib/freshness-labels.ts'
import { FreshMark } from './fresh-mark.tsx'
import { StatHead } from './stat-head.tsx'

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
  const empty = formatEmpty(columns.filter(({ state }) => state === 'empty').length)
  return (
    <section aria-labelledby="columns">
      <StatHead id="columns" title="专题与专栏">
        <span className={empty.over ? 'font-semibold text-cinnabar text-xs' : 'text-ink-2 text-xs'}>
          {empty.text}
        </span>
      </StatHead>
      <div className="relative overflow-x-auto">
        <Table kind="figures" narrow="cards">
          <thead>
            <tr>
              <ColumnHead>栏目</ColumnHead>
              <ColumnHead>类别与期限</ColumnHead>
              <ColumnHead figure>没有更新</ColumnHead>
              <ColumnHead>到红线</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.slug}>
                <RowHead>
                  <a href={`/topics/${column.slug}`}>{column.name}</a>
                </RowHead>
                <Cell label="类别与期限">
                  {CADENCE_LABELS[column.cadence]}，{limits[column.cadence]} 天
                </Cell>
                <Cell figure label="没有更新">
                  {column.days === null ? '–' : `${column.days} 天`}
                </Cell>
                <Cell label="到红线">
                  <FreshMark state={column.state} />
                  <span
                    className={column.state === 'stale' ? 'font-semibold text-cinnabar' : undefined}
                  >
                    {STATE_LABELS[column.state]}
                  </span>
                  {column.staleOn !== null && `，${formatDay(column.staleOn, year)}`}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  )
}
