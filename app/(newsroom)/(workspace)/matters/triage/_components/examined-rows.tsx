import { HeadlineLink } from '#components/ui/headline-link'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { listTriage } from '#domain/proposal/list-triage'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { formatDay, shanghaiDay } from '#lib/dates'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'

import { formatDecision, formatNumber } from '../../_lib/format-proposal.ts'

type Rows = Awaited<ReturnType<typeof listTriage>>['rows']

/** Proposals that officers examine, with those that are about the same, and what one of them proposed. */
export function ExaminedRows({ rows, caption }: { rows: Rows; caption: string }) {
  return (
    <Table kind="records" narrow="cards" caption={caption}>
      <thead>
        <tr>
          <ColumnHead>案由</ColumnHead>
          <ColumnHead>提案者</ColumnHead>
          <ColumnHead>类别</ColumnHead>
          <ColumnHead>提交</ColumnHead>
          <ColumnHead>提出的处理意见</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.matterId}>
            <RowHead strong>
              <HeadlineLink size="line" href={newsroomMatterPath('proposal', row.matterId)}>
                {row.title}
              </HeadlineLink>
              <CellNote>{row.division}</CellNote>
              {row.twins.map((twin) => (
                <CellNote key={twin.matterId}>
                  相近：
                  <NamedTwin {...twin} />
                </CellNote>
              ))}
            </RowHead>
            <Cell label="提案者">
              {row.movers}
              <CellNote>{MOVER_KIND_LABELS[row.moverKind]}</CellNote>
            </Cell>
            <Cell label="类别">{row.category}</Cell>
            <Cell label="提交" brief>
              {row.submittedAt && formatDay(shanghaiDay(row.submittedAt))}
            </Cell>
            <Cell label="意见">
              {row.decision && (
                <>
                  {formatDecision({ decision: row.decision, ground: row.ground })}
                  <CellNote>
                    {row.proposedBy}
                    {row.reason && `：${row.reason}`}
                  </CellNote>
                </>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function NamedTwin({ matterId, number, title, hasPage }: Rows[number]['twins'][number]) {
  const name = `${number === null ? '' : formatNumber(number)}《${title}》`
  return hasPage ? <a href={newsroomMatterPath('proposal', matterId)}>{name}</a> : name
}
