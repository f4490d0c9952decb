import { StateTag } from '#components/matter/state-tag'
import { HelpText } from '#components/ui/help-text'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { listUnitLoads } from '#domain/assignment/list-unit-loads'
import { formatDay } from '#lib/dates'

/** What each unit has in its hands: who is full, and who is late. */
export function UnitLoads({ loads }: { loads: Awaited<ReturnType<typeof listUnitLoads>> }) {
  if (loads.length === 0) return null
  return (
    <section className="grid gap-2" aria-labelledby="loads">
      <h2 id="loads">各单位手里</h2>
      <Table narrow="cards" caption="各单位在办的交办件">
        <thead>
          <tr>
            <ColumnHead>单位</ColumnHead>
            <ColumnHead figure>在办</ColumnHead>
            <ColumnHead figure>表格里</ColumnHead>
            <ColumnHead figure>待签收</ColumnHead>
            <ColumnHead figure>超期</ColumnHead>
            <ColumnHead>最近的期限</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {loads.map(({ unitId, unit, place, open, unsigned, overdue, nextDueOn, ...beside }) => (
            <tr key={unitId}>
              <RowHead strong>
                {unit}
                <CellNote>{place}</CellNote>
              </RowHead>
              <Cell figure label="在办">
                {open}
                {beside.joint > 0 && <CellNote>会办 {beside.joint}</CellNote>}
              </Cell>
              <Cell figure label="表格里">
                {beside.inSheets}
              </Cell>
              <Cell figure label="待签收">
                {unsigned}
              </Cell>
              <Cell figure label="超期">
                {overdue > 0 && <StateTag tone="late">{overdue} 件超期</StateTag>}
                {beside.overdueInSheets > 0 && (
                  <CellNote>表格里 {beside.overdueInSheets} 件超期</CellNote>
                )}
                {overdue + beside.overdueInSheets === 0 && '没有'}
              </Cell>
              <Cell label="期限" brief>
                {nextDueOn && formatDay(nextDueOn)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <HelpText space="none">
        「在办」只数在本站交办的。「表格里」是提案目录登记、还没有答复的主办和分办，超期的另写。给读者看的数字，两样加在一起，不算会办。
      </HelpText>
    </section>
  )
}
