import { StateTag } from '#components/matter/state-tag'
import { HeadlineLink } from '#components/ui/headline-link'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import { describeConsultation } from '#domain/consultation/arrange-lamps'
import type { listUnitTopics } from '#domain/consultation/list-unit-topics'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { formatDay, type IsoDay } from '#lib/dates'

/** Topics of consultation that were handed over to the units of this person. */
export function UnitTopics({
  rows,
  today,
}: {
  rows: Awaited<ReturnType<typeof listUnitTopics>>
  today: IsoDay
}) {
  if (rows.length === 0) return null
  return (
    <section className="mt-6 grid gap-2" aria-labelledby="topics">
      <h2 id="topics">协商议题</h2>
      <Table kind="records" narrow="cards" caption="交办给本单位的协商议题">
        <thead>
          <tr>
            <ColumnHead>议题</ColumnHead>
            <ColumnHead>承办</ColumnHead>
            <ColumnHead>现在</ColumnHead>
            <ColumnHead>期限</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { tone, words } = describeConsultation(row, today)
            return (
              <tr key={row.matterId}>
                <RowHead strong>
                  <HeadlineLink size="line" href={newsroomMatterPath('consultation', row.matterId)}>
                    {row.title}
                  </HeadlineLink>
                  <CellNote>{row.division}</CellNote>
                </RowHead>
                <Cell label="承办">{row.unit}</Cell>
                <Cell label="现在">
                  <StateTag tone={tone}>{words}</StateTag>
                </Cell>
                <Cell label="期限" brief>
                  {row.dueOn && formatDay(row.dueOn)}
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </section>
  )
}
