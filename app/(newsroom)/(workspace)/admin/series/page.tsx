import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { listKeptSeries } from '#domain/activity/list-kept-series'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { ChangeHistory } from '../_components/change-history.tsx'
import { SearchForm, SearchSelect } from '../_components/search-form.tsx'
import { listAddress } from '../_lib/list-address.ts'
import { SeriesTable } from './_components/series-table.tsx'

export const metadata: Metadata = { title: '系列' }
export const instant = false

const HERE = '/admin/series'

export default async function SeriesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor(HERE)
  const query = await searchParams
  const words = textOf(query['q'])
  const numbers = oneOf(query['numbers'], ['gaps'] as const)
  const after = textOf(query['after'])
  const search = { actor, words, gaps: numbers === 'gaps', after }
  const { rows, next } = await orNotFound(listKeptSeries(database(), search))
  const searched = Boolean(words) || numbers !== undefined
  const here = listAddress(HERE, { q: words, numbers })
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <div className="page-body admin-body">
        <SearchForm action={HERE} words={words} label="系列名或地区" searched={searched}>
          <SearchSelect
            name="numbers"
            label="届次"
            value={numbers}
            choices={[['gaps', '有缺的']]}
          />
        </SearchForm>
        {rows.length === 0 ? (
          <EmptyState title={searched ? '没有找到这样的系列' : '还没有系列'}>
            标题里写了第几讲、第几次会议的报道，发布后自己排成系列，如“政协讲堂第八讲”。
          </EmptyState>
        ) : (
          <SeriesTable rows={rows} />
        )}
        <NextPage base={here} next={next} started={after !== undefined} />
        <ChangeHistory
          actor={actor}
          subject="series"
          base={here}
          after={textOf(query['changes'])}
          now={new Date()}
        />
      </div>
    </>
  )
}
