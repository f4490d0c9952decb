import { EmptyState } from '#components/ui/empty-state'
import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { DivisionFreshness } from '#domain/stats/list-freshness'
import { formatDay, type IsoDay } from '#lib/dates'

import { MoveButton } from '../../_components/move-button.tsx'
import { formatLeft, type BoardView } from '../_lib/board-view.ts'
import { remind } from '../freshness/actions.ts'
import { FreshMark } from './fresh-mark.tsx'

const CAPTIONS = {
  soon: '快到期的地区，急的在前',
  stale: '过了红线和还没有发过的地区，急的在前',
} as const satisfies Record<BoardView, string>

/** Places that are near their limit or past it, each with a reminder to who writes there. */
export function DueTable({
  divisions,
  view,
  reminded,
  remindable,
  limit,
  today,
  nameOf,
}: {
  divisions: readonly DivisionFreshness[]
  view: BoardView
  /** Who has asked for news there today. */
  reminded: ReadonlyMap<string, string>
  /** Where somebody writes who can be asked. */
  remindable: ReadonlySet<string>
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
      <Table kind="figures" narrow="cards" caption={CAPTIONS[view]}>
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
                ) : !remindable.has(division.code) ? (
                  <span className="text-ink-2">没有通讯员，请管理员安排</span>
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
