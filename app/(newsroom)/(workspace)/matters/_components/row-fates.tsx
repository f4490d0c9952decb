import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { PlannedRow, RowEffect, RowFate } from '#domain/matter/register/plan-register'

const EFFECTS = { new: '新加', changed: '改动', same: '不动', 'taken-out': '去掉' } as const
const ORDER: readonly RowEffect[] = [null, 'taken-out', 'changed', 'new', 'same']

/** What its first two columns are called. */
export interface RowHeads {
  number: string
  title: string
}

interface RowFatesProps {
  /** With their lines while the sheet is at hand. */
  rows: readonly (RowFate & Partial<PlannedRow>)[]
  caption: string
  heads?: RowHeads
}

const PROPOSALS: RowHeads = { number: '号', title: '案由' }

/** What becomes of each row of a sheet: those to be mended first. */
export function RowFates({ rows, caption, heads = PROPOSALS }: RowFatesProps) {
  const sorted = rows.toSorted((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect))
  const hasLines = rows.some(({ line }) => line !== undefined)
  return (
    <Table kind="records" narrow="cards" caption={caption}>
      <thead>
        <tr>
          {hasLines && <ColumnHead>行</ColumnHead>}
          <ColumnHead>{heads.number}</ColumnHead>
          <ColumnHead>{heads.title}</ColumnHead>
          <ColumnHead>会怎样</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ sheet, line, number, title, effect, changes, issues, read, doubts }) => (
          <tr
            key={`${sheet ?? ''} ${line ?? number}`}
            className={effect === 'same' ? 'text-ink-2' : undefined}
          >
            {hasLines && (
              <Cell label="行">
                {sheet} {line}
              </Cell>
            )}
            <Cell label={heads.number}>{number}</Cell>
            <RowHead strong>{title}</RowHead>
            <Cell label="会怎样" className={effect === null ? 'text-cinnabar' : undefined}>
              <b>{effect === null ? '不对' : EFFECTS[effect]}</b> {issues.join('；')}
              {doubts?.map((doubt) => (
                <b key={doubt} className="block text-cinnabar">
                  请看一下：{doubt}
                </b>
              ))}
              {read?.map(({ column, value }) => (
                <span key={column} className="mr-3 inline-block">
                  {column}：{value}
                </span>
              ))}
              {changes.map(({ column, before, after }) => (
                <span key={column} className="block">
                  {column}：{before || '（空）'} → {after || '（空）'}
                </span>
              ))}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
