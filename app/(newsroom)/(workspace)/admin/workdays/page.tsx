import type { Metadata } from 'next'

import { Note } from '#components/ui/note'
import { PageBody } from '#components/ui/page-head'
import { State } from '#components/ui/state'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import { listWorkdayYears } from '#domain/workday/list-workday-years'
import { missingYears } from '#domain/workday/missing-years'
import { formatDay, shanghaiDay } from '#lib/dates'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { ChangeHistory } from '../_components/change-history.tsx'
import { RecordForm } from '../_components/record-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'
import { formatHolidays } from './_lib/format-holidays.ts'
import { YEAR_GROUPS } from './_lib/year-fields.ts'
import { saveNewYear } from './actions.ts'

export const metadata: Metadata = { title: '放假安排' }
export const instant = false

const HERE = '/admin/workdays'

export default orMissing(async function WorkdaysPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query } = await readListAddress(searchParams)
  const years = await orNotFound(listWorkdayYears(database(), { actor }))
  const now = new Date()
  const missing = missingYears(
    years.map(({ year }) => year),
    shanghaiDay(now),
  )
  const next = missing[0] ?? Number(shanghaiDay(now).slice(0, 4)) + 1
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <State grow>登记了 {years.length} 年</State>
      </AdminHead>
      <PageBody stack>
        {missing.length > 0 && (
          <Note tone="bad">
            还没有{missing.map((year) => `${year}年`).join('、')}
            的放假安排，按工作日算的期限算不到那里。国务院办公厅的通知印发以后，请登记在下面。
          </Note>
        )}
        <Table kind="records" narrow="cards" caption="各年的放假安排">
          <thead>
            <tr>
              <ColumnHead>年份</ColumnHead>
              <ColumnHead>放假和上班</ColumnHead>
              <ColumnHead>出处</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {years.map((row) => (
              <tr key={row.year}>
                <RowHead strong className="whitespace-nowrap">
                  <a href={`${HERE}/${row.year}`}>{row.year}年</a>
                </RowHead>
                <Cell>
                  <ul>
                    {formatHolidays(row).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </Cell>
                <Cell label="出处">
                  {row.sourceUrl ? <a href={row.sourceUrl}>{row.title}</a> : row.title}
                  <CellNote>
                    {formatDay(row.publishedOn)}发布
                    {!row.isRegistered && '，随系统带的'}
                  </CellNote>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
        <h2>登记一年</h2>
        <RecordForm
          label="登记一年的放假安排"
          groups={YEAR_GROUPS}
          saved={{ year: next, title: '', publishedOn: '', sourceUrl: '', notice: '' }}
          send={saveNewYear}
          submitLabel="登记"
          then={HERE}
        />
        <ChangeHistory
          actor={actor}
          subject="workday-year"
          base={HERE}
          after={textOf(query['changes'])}
          now={now}
        />
      </PageBody>
    </>
  )
})
