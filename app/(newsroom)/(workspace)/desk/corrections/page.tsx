import type { Metadata } from 'next'

import { HeadlineLink } from '#components/ui/headline-link'
import { BackLink } from '#components/ui/back-link'
import { EmptyState } from '#components/ui/empty-state'
import { ListLine } from '#components/ui/list-line'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Headline } from '#components/ui/headline'
import { listOwnRequests } from '#domain/corrections/list-correction-requests'
import { articlePath } from '#lib/addresses/site-paths'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { CorrectionRequestText } from '../../_components/correction-request.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
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
      <PageBody>
        <AskByAddress address={textOf(query['article'])?.slice(0, 200) ?? ''} />
        {rows.map((row) => (
          <ListLine key={row.requestId} aria-label={row.headline}>
            <div>
              <h2>
                <HeadlineLink href={articlePath(row.articleId)}>
                  <Headline text={row.headline} />
                </HeadlineLink>
              </h2>
              <CorrectionRequestText request={row} now={now} />
            </div>
          </ListLine>
        ))}
        {rows.length === 0 && (
          <EmptyState title="还没有申请过">
            本地区已发布的报道有错，在这里告诉复审、终审编辑；开不开更正、为什么，答复都在这里看。
          </EmptyState>
        )}
        <Pager base="/desk/corrections" next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
}
