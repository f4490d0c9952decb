import { StateTag } from '#components/matter/state-tag'
import { Cell, CellNote, ColumnHead, Table } from '#components/ui/table'
import type { listToClose } from '#domain/assignment/list-to-close'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { formatDay, type IsoDay } from '#lib/dates'

import { ProposalHead } from '../../_components/proposal-head.tsx'
import { describeRated } from '../_lib/describe-rated.ts'

type Rows = Awaited<ReturnType<typeof listToClose>>['rows']

/** What was answered and waits for 办结, with whether it can be closed already. */
export function ToCloseRows({
  rows,
  caption,
  today,
}: {
  rows: Rows
  caption: string
  today: IsoDay
}) {
  return (
    <Table kind="records" narrow="cards" caption={caption}>
      <thead>
        <tr>
          <ColumnHead>案由</ColumnHead>
          <ColumnHead>答复</ColumnHead>
          <ColumnHead>评价</ColumnHead>
          <ColumnHead>现在</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { tone, words } = describeRated(row, today)
          return (
            <tr key={row.matterId}>
              <ProposalHead href={newsroomMatterPath('proposal', row.matterId)} proposal={row} />
              <Cell label="答复" brief>
                {row.answeredOn && formatDay(row.answeredOn)}
              </Cell>
              <Cell label="评价" brief>
                {row.rated} / {row.movers}
                {row.isUnsatisfied && <CellNote>有人不满意</CellNote>}
              </Cell>
              <Cell label="现在">
                <StateTag tone={tone}>{words}</StateTag>
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
