import { DifferenceText } from '#components/newsroom/difference-text'
import { TableBox } from '#components/newsroom/table-box'
import type { Table } from '#domain/article/body-table'
import type { ComparedRow } from '#domain/difference/table-difference'
import { differenceOfTables } from '#domain/difference/table-difference'

/** Where one of two texts is read, a row that only the other has is not. */
const HIDDEN: Partial<Record<ComparedRow['change'], string>> = {
  added: 'group-has-[.see-before:checked]/review:hidden',
  removed: 'group-has-[.see-after:checked]/review:hidden',
}

/** Two tables as one, with what went and came marked cell by cell. */
export function ComparedTable({ before, now }: { before: Table; now: Table }) {
  const { caption, rows } = differenceOfTables(before, now)
  const [first, ...others] = rows
  const head = now.attrs.header && first ? first : null
  return (
    <TableBox caption={now.attrs.caption}>
      {caption.length > 0 && (
        <caption>
          <DifferenceText parts={caption} />
        </caption>
      )}
      {head && (
        <thead>
          <tr className={HIDDEN[head.change]}>
            {head.cells.map((parts, place) => (
              <th key={place} scope="col">
                <DifferenceText parts={parts} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {(head ? others : rows).map(({ change, cells }, line) => (
          <tr key={line} className={HIDDEN[change]}>
            {cells.map((parts, place) => (
              <td key={place}>
                <DifferenceText parts={parts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

/** What of a table changed, in words: 表题、2 行. */
export function listTableChanges(before: Table, now: Table): string[] {
  const { caption, headerChanged, rows } = differenceOfTables(before, now)
  const count = rows.filter(({ change }) => change !== 'same').length
  return [
    ...(caption.some(({ change }) => change !== 'same') ? ['表题'] : []),
    ...(headerChanged ? ['表头'] : []),
    ...(count > 0 ? [`${count} 行`] : []),
  ]
}
