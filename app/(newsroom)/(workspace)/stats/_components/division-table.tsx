import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { DivisionRank } from '#domain/stats/list-division-ranks'
import { usedPercent } from '#domain/stats/rank'

import { formatPercent, formatRankedDivision } from '#lib/format-figures'
import { statHref, formatCompared, type StatView } from '../_lib/stat-view.ts'
import { Change } from './change.tsx'
import { StatHead } from './stat-head.tsx'

/** The divisions one step down, ranked; each leads to its own figures, what the division itself publishes to none. */
export function DivisionTable({
  division,
  ranks,
  view,
}: {
  division: { code: string; level: string }
  ranks: readonly DivisionRank[]
  view: StatView
}) {
  const most = Math.max(1, ...ranks.map(({ used }) => used))
  const ofProvince = division.level === 'province'
  return (
    <section aria-labelledby="places">
      <StatHead id="places" title={ofProvince ? '市州用稿' : '县区用稿'} />
      <div className="relative overflow-x-auto">
        <Table kind="figures">
          <thead>
            <tr>
              <ColumnHead>名次</ColumnHead>
              <ColumnHead>{ofProvince ? '市州' : '县区'}</ColumnHead>
              <ColumnHead figure>来稿</ColumnHead>
              <ColumnHead figure>采用</ColumnHead>
              <ColumnHead className="max-md:hidden! w-[30%] max-xl:w-1/5">
                <span className="sr-only">采用篇数图示</span>
              </ColumnHead>
              <ColumnHead figure>采用率</ColumnHead>
              <ColumnHead figure>较{formatCompared(view)}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {ranks.map((row) => (
              <tr key={row.code}>
                <Cell>{row.rank}</Cell>
                <RowHead>
                  {row.part === 'own' ? (
                    formatRankedDivision(row)
                  ) : (
                    <a href={statHref(`/stats/places/${row.slug}`, view.period)}>
                      {formatRankedDivision(row)}
                    </a>
                  )}
                </RowHead>
                <Cell figure>{row.submitted}</Cell>
                <Cell figure>
                  <b>{row.used}</b>
                </Cell>
                <Cell className="max-md:hidden!" aria-hidden="true">
                  {row.used > 0 && (
                    <span
                      className="block h-2 min-w-0.5 rounded-[1px] bg-azure [print-color-adjust:exact]"
                      style={{ width: `${(row.used / most) * 100}%` }}
                    />
                  )}
                </Cell>
                <Cell figure>{formatPercent(usedPercent(row))}</Cell>
                <Cell figure>
                  <Change now={row.used} before={row.usedBefore} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  )
}
