import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { RowEffect } from '#domain/matter/plan-register'

import type { ShownRegister } from '../_lib/register-answer.ts'

const EFFECTS = { new: '新加', changed: '改动', same: '不动' } as const
const ORDER: readonly RowEffect[] = [null, 'changed', 'new', 'same']

/** Which column was taken for which, and what would become of each row: those to be mended first. */
export function PlannedRows({ shown: { rows, mapped, unused } }: { shown: ShownRegister }) {
  const sorted = rows.toSorted(
    (a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect) || a.line - b.line,
  )
  return (
    <>
      <p className="text-ink-2">
        列是这样认的：
        {mapped
          .map(({ name, header }) => (name === header ? name : `${header} 当作 ${name}`))
          .join('、')}
        。{unused.length > 0 && `没有用到的列：${unused.join('、')}。`}
      </p>
      <Table kind="records" narrow="cards" caption="每一件会怎样">
        <thead>
          <tr>
            <ColumnHead>行</ColumnHead>
            <ColumnHead>号</ColumnHead>
            <ColumnHead>案由</ColumnHead>
            <ColumnHead>会怎样</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ line, number, title, effect, changes, issues }) => (
            <tr key={line} className={effect === 'same' ? 'text-ink-2' : undefined}>
              <Cell label="行">{line}</Cell>
              <Cell label="号">{number}</Cell>
              <RowHead strong>{title}</RowHead>
              <Cell label="会怎样" className={effect === null ? 'text-cinnabar' : undefined}>
                <b>{effect === null ? '不对' : EFFECTS[effect]}</b> {issues.join('；')}
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
    </>
  )
}
