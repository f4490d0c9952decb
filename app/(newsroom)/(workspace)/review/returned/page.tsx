import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { Headline } from '#components/ui/headline'
import { listReturnedBy } from '#domain/review/list-returned-by'
import { wordMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'

export const metadata: Metadata = { title: '我退回的稿件' }
export const instant = false

export default async function ReturnedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/review/returned')
  const after = textOf((await searchParams)['after'])
  const now = new Date()
  const { rows, next } = await listReturnedBy(database(), { actor, after })
  return (
    <>
      <PageHead title="我退回的稿件">
        <a className="crumb grow" href="/review">
          审稿
        </a>
      </PageHead>
      <div className="page-body">
        {rows.map(({ editionId, headline, divisionName, authorName, reason, since }) => (
          <article key={editionId} className="line" aria-labelledby={`line-${editionId}`}>
            <div>
              <h2 id={`line-${editionId}`}>
                <a className="headline-link" href={`/review/${editionId}`}>
                  <Headline text={headline || '（没有主题）'} />
                </a>
              </h2>
              <p className="about dots">
                <span>{divisionName}</span>
                <span>{authorName}</span>
                <span>{wordMoment(since, now)} 退回</span>
              </p>
              <p className="said">{reason}</p>
            </div>
          </article>
        ))}
        {rows.length === 0 && (
          <EmptyState title="没有您退回的稿件">
            您退回、作者还没有重交的稿件在这里。重交以后，它会回到队列里。
          </EmptyState>
        )}
        <NextPage base="/review/returned" next={next} started={after !== undefined} />
      </div>
    </>
  )
}
