import type { Metadata } from 'next'

import { BackLink } from '#components/newsroom/back-link'
import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { Headline } from '#components/ui/headline'
import { listOwnRequests } from '#domain/review/list-correction-requests'
import { articlePath } from '#lib/site-paths'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { RequestWords } from '../../_components/request-words.tsx'
import { AskByAddress } from './_components/ask-by-address.tsx'

export const metadata: Metadata = { title: '更正申请' }
export const instant = false

export default async function OwnRequestsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const query = await searchParams
  const after = textOf(query['after'])
  const { rows, next } = await listOwnRequests(database(), { actor, after })
  const now = new Date()
  return (
    <>
      <PageHead title="更正申请">
        <BackLink href="/desk" grow>
          我的稿件
        </BackLink>
      </PageHead>
      <div className="page-body">
        <AskByAddress address={textOf(query['article'])?.slice(0, 200) ?? ''} />
        {rows.map((row) => (
          <article key={row.requestId} className="line" aria-label={row.headline}>
            <div>
              <h2>
                <a className="headline-link" href={articlePath(row.articleId)}>
                  <Headline text={row.headline} />
                </a>
              </h2>
              <RequestWords request={row} now={now} />
            </div>
          </article>
        ))}
        {rows.length === 0 && (
          <EmptyState title="还没有申请过">
            本地区已发布的报道有错，在这里告诉复审、终审编辑；开不开更正、为什么，答复都在这里看。
          </EmptyState>
        )}
        <NextPage base="/desk/corrections" next={next} started={after !== undefined} />
      </div>
    </>
  )
}
