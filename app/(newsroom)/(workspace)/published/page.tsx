import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { Tabs } from '#components/newsroom/tabs'
import { listPublished } from '#domain/review/list-published'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { PublishedLine } from './_components/published-line.tsx'

export const metadata: Metadata = { title: '已发布' }
export const instant = false

const WITHDRAWN = '/published?list=withdrawn'

export default async function PublishedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/published')
  const query = await searchParams
  const state = oneOf(query['list'], ['withdrawn'] as const) ?? 'live'
  const after = textOf(query['after'])
  const now = new Date()
  const { rows, next } = await listPublished(database(), { actor, state, after })
  const gone = state === 'withdrawn'
  return (
    <>
      <PageHead title="已发布">
        <span className="state grow">
          <span className="roomy-only">更正要再过三审；撤稿马上生效，原网址留下说明。</span>
        </span>
        <a className="crumb" href="/corrections">
          读者看到的更正与撤稿
        </a>
      </PageHead>
      <div className="page-body">
        <Tabs
          label="按状态看"
          tabs={[
            { href: '/published', word: '在网上', current: !gone },
            { href: WITHDRAWN, word: '已撤稿', current: gone },
          ]}
        />
        {rows.map((row) => (
          <PublishedLine key={row.articleId} row={row} now={now} />
        ))}
        {rows.length === 0 && (
          <EmptyState title={gone ? '没有撤下的报道' : '没有发布的报道'}>
            您的地区里发布了的报道在这里，复审、终审编辑可以更正、更新，终审编辑可以撤稿。
          </EmptyState>
        )}
        <NextPage
          base={gone ? WITHDRAWN : '/published'}
          next={next}
          started={after !== undefined}
        />
      </div>
    </>
  )
}
