import { HeadlineLink } from '#components/ui/headline-link'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { listIntakes } from '#domain/intake/list-intakes'
import { formatDay, shanghaiDay } from '#lib/dates'
import { INTAKE_KIND_LABELS } from '#lib/intake-labels'
import { shorten } from '#lib/text'

import { formatOutcome } from '../_lib/format-outcome.ts'

const SHOWN_CHARACTERS = 60

type Row = Awaited<ReturnType<typeof listIntakes>>['rows'][number]

/** What was handed in, a line each: the beginning of its words, and never its contact. */
export const IntakeTable = ({ rows, caption }: { rows: readonly Row[]; caption: string }) => (
  <Table kind="records" narrow="cards" caption={caption}>
    <thead>
      <tr>
        <ColumnHead>说了什么</ColumnHead>
        <ColumnHead>类别</ColumnHead>
        <ColumnHead>地方</ColumnHead>
        <ColumnHead>收到</ColumnHead>
        <ColumnHead>去向</ColumnHead>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.intakeId}>
          <RowHead strong>
            <HeadlineLink size="line" href={`/intake/${row.intakeId}`}>
              {shorten(row.words, SHOWN_CHARACTERS)}
            </HeadlineLink>
          </RowHead>
          <Cell label="类别" brief>
            {INTAKE_KIND_LABELS[row.kind]}
          </Cell>
          <Cell label="地方" className="min-w-24">
            {row.division}
            {row.place && <CellNote>{row.place}</CellNote>}
          </Cell>
          <Cell label="收到" brief>
            {formatDay(shanghaiDay(row.createdAt))}
          </Cell>
          <Cell label="去向" className="min-w-24">
            {formatOutcome(row)}
            {row.decidedAt && <CellNote>{formatDay(shanghaiDay(row.decidedAt))}</CellNote>}
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
)
