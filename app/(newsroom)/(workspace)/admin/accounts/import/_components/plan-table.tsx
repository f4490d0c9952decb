import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { LineEffect, PlannedLine } from '#domain/roster/plan-roster'

const EFFECTS = { new: '开账号', also: '加角色', same: '不动' } as const

const wordOf = (effect: LineEffect) => (effect === null ? '不对' : EFFECTS[effect])

/** What would become of each line of a file: those to be mended first. */
export function PlanTable({ lines }: { lines: readonly PlannedLine[] }) {
  const sorted = lines.toSorted(
    (a, b) => Number(a.effect !== null) - Number(b.effect !== null) || a.line - b.line,
  )
  return (
    <Table kind="records" narrow="cards" caption="每一行会怎样">
      <thead>
        <tr>
          <ColumnHead>行</ColumnHead>
          <ColumnHead>姓名</ColumnHead>
          <ColumnHead>区划</ColumnHead>
          <ColumnHead>角色</ColumnHead>
          <ColumnHead>手机</ColumnHead>
          <ColumnHead>会怎样</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {sorted.map((line) => (
          <tr key={line.line} className={line.effect === 'same' ? 'text-ink-2' : undefined}>
            <Cell label="行">{line.line}</Cell>
            <RowHead strong>{line.displayName}</RowHead>
            <Cell label="区划">{line.division}</Cell>
            <Cell label="角色">{line.role}</Cell>
            <Cell brief label="手机">
              {line.mobile}
            </Cell>
            <Cell label="会怎样" className={line.effect === null ? 'text-cinnabar' : undefined}>
              <b>{wordOf(line.effect)}</b> {line.sentence}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
