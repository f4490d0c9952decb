import type { Metadata } from 'next'

import { listKeptSeries } from '#domain/activity/list-kept-series'
import { database } from '#server/database'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { KeptList } from '../_components/kept-list.tsx'
import { SearchSelect } from '../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'
import { SeriesTable } from './_components/series-table.tsx'

export const metadata: Metadata = { title: '系列' }
export const instant = false

const HERE = '/admin/series'

export default async function SeriesPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, query, words, after } = await readListAddress(searchParams)
  const numbers = oneOf(query['numbers'], ['gaps'] as const)
  const search = { actor, words, gaps: numbers === 'gaps', after }
  const { rows, next } = await orNotFound(listKeptSeries(database(), search))
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <KeptList
        action={HERE}
        query={query}
        label="系列名或地区"
        asked={{ q: words, numbers }}
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
      </KeptList>
    </>
  )
}
