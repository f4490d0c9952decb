import type { Metadata } from 'next'

import { listSeriesForAdmin } from '#domain/activity/list-series-for-admin'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { SearchSelect } from '../../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'
import { SeriesTable } from './_components/series-table.tsx'

export const metadata: Metadata = { title: '系列' }
export const instant = false

const HERE = '/admin/series'

export default orMissing(async function SeriesPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const numbers = oneOf(query['numbers'], ['gaps'] as const)
  const search = { actor, text, gaps: numbers === 'gaps', after }
  const { rows, next } = await orNotFound(listSeriesForAdmin(database(), search))
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <AdminList
        action={HERE}
        query={query}
        label="系列名或地区"
        asked={{ q: text, numbers }}
        choices={
          <SearchSelect
            name="numbers"
            label="届次"
            value={numbers}
            choices={[['gaps', '有缺的']]}
          />
        }
        found={rows.length}
        next={next}
        empty={(searched) => ({
          title: searched ? '没有找到这样的系列' : '还没有系列',
          hint: '标题里写了第几讲、第几次会议的报道，发布后自己排成系列，如“政协讲堂第八讲”。',
        })}
        changes={{ actor, subject: 'series', now: new Date() }}
      >
        <SeriesTable rows={rows} />
      </AdminList>
    </>
  )
})
