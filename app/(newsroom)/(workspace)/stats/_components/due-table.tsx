import { EmptyState } from '#components/ui/empty-state'
import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { DivisionFreshness } from '#domain/stats/list-freshness'
import { formatDay, type IsoDay } from '#lib/dates'

import { MoveButton } from '../../_components/move-button.tsx'
import { formatLeft } from '../_lib/board-view.ts'
import { remind } from '../freshness/actions.ts'
import { FreshMark } from './fresh-mark.tsx'

/** Places that are near their limit or past it, each with a reminder to who writes there. */
export function DueTable({
  divisions,
  reminded,
  limit,
  today,
  nameOf,
}: {
  divisions: readonly DivisionFreshness[]
  /** Who has asked for news there today. */
  reminded: ReadonlyMap<string, string>
  limit: number
  today: IsoDay
  /** Short name of the province or a prefecture. */
  nameOf: (code: string) => string
}) {
  const year = Number(today.slice(0, 4))
  if (divisions.length === 0) {
    return <EmptyState title="没有这样的地区">都有新近的报道，不用催。</EmptyState>
  }
  return (
    <div className="relative overflow-x-auto">
      <Table kind="figures" narrow="cards" caption="快到期或者过了红线的地区，急的在前">
        <thead>
          <tr>
            <ColumnHead>地区</ColumnHead>
            <ColumnHead figure>没有更新</ColumnHead>
            <ColumnHead>到红线</ColumnHead>
            <ColumnHead>
              <span className="sr-only">提醒</span>
            </ColumnHead>
          </tr>
        </thead>
        <tbody>
          {divisions.map((division) => (
            <tr key={division.code}>
              <RowHead>
                <a href={`/stats/places/${division.slug}`}>{division.name}</a>{' '}
                {division.level === 'county' && (
                  <small className="font-normal text-ink-2">
                    {nameOf(division.prefectureCode)}
                  </small>
                )}
              </RowHead>
              <Cell figure label="没有更新">
                {division.days === null ? '–' : `${division.days} 天`}
              </Cell>
              <Cell>
                <FreshMark state={division.state} />
                {division.staleOn !== null && `${formatDay(division.staleOn, year)}，`}
                {formatLeft(division, limit)}
              </Cell>
              <Cell>
                {reminded.has(division.code) ? (
                  <span className="text-ink-2">今天已提醒（{reminded.get(division.code)}）</span>
                ) : (
                  <MoveButton
                    label="提醒通讯员"
                    name={`提醒${division.name}的通讯员`}
                    size="small"
                    target={{ divisionCode: division.code }}
                    ask={remind}
                  />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
