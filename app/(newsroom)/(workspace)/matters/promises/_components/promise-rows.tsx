import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { ListedPromise } from '#domain/promise/list-promises'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { formatDay, type IsoDay } from '#lib/dates'

import { formatNumber } from '../../_lib/format-proposal.ts'
import { PromiseLampNote } from './promise-state.tsx'
import { PromiseMoves } from './promise-moves.tsx'

/** The page of the matter, as far as this person has one. */
function matterPath({
  isExaminer,
  isFollower,
  kind,
  matterId,
  assignmentId,
}: ListedPromise): string | null {
  if (isExaminer) return newsroomMatterPath(kind, matterId)
  return assignmentId === null || !isFollower ? null : `/matters/assignment/${assignmentId}`
}

/** Promises with their lamps and what this person can do, the earliest day first. */
export function PromiseRows({
  rows,
  today,
  caption,
}: {
  rows: readonly ListedPromise[]
  today: IsoDay
  caption: string
}) {
  if (rows.length === 0) return null
  return (
    <Table kind="records" narrow="cards" caption={caption}>
      <thead>
        <tr>
          <ColumnHead>承诺</ColumnHead>
          <ColumnHead>单位</ColumnHead>
          <ColumnHead>到期</ColumnHead>
          <ColumnHead>现在</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const href = matterPath(row)
          return (
            <tr key={row.promiseId}>
              <RowHead strong>
                <span className="font-serif text-base font-semibold wrap-anywhere">
                  {row.words}
                </span>
                <CellNote>
                  {row.division} {row.kind === 'proposal' && formatNumber(row.number)}{' '}
                  {href === null ? row.title : <a href={href}>{row.title}</a>}
                </CellNote>
              </RowHead>
              <Cell label="单位">
                {row.isFollower ? (
                  <a className="md:whitespace-nowrap" href={`/matters/promises?unit=${row.unitId}`}>
                    {row.unit}
                  </a>
                ) : (
                  row.unit
                )}
              </Cell>
              <Cell label="到期">
                <span className="whitespace-nowrap">{formatDay(row.dueOn)}</span>
              </Cell>
              <Cell label="现在">
                <PromiseLampNote promise={row} today={today} />
                <PromiseMoves
                  key={row.lockVersion}
                  target={{ promiseId: row.promiseId, lockVersion: row.lockVersion }}
                  words={row.words}
                  canReport={row.canReport}
                  canSettle={row.canSettle}
                  stories={row.stories}
                  hasAnswerA={row.resultClass === 'A'}
                />
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
