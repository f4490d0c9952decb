import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/newsroom/back-link'
import { HistoryList } from '#components/newsroom/history-list'
import { PageHead } from '#components/newsroom/page-head'
import { getAuditedStory } from '#domain/review/list-audited-editions'
import { EDITION_KIND_WORDS, EDITION_STATE_WORDS } from '#lib/words'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { historyLines } from '../../../../_lib/history-lines.ts'
import { orNotFound } from '../../../../_lib/or-not-found.ts'
import { parseId } from '../../../../_lib/search-params.ts'

export const metadata: Metadata = { title: '稿件经过' }
export const instant = false

/** A piece's way for the auditor: who did what, when and why, and nothing of its words. */
export default async function AuditedStoryPage({
  params,
}: {
  params: Promise<{ editionId: string }>
}) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const story = await orNotFound(getAuditedStory(database(), { actor, editionId }))
  const now = new Date()
  return (
    <>
      <PageHead title={`稿件 ${editionId}`}>
        <BackLink href="/admin/audit/editions">稿件经过</BackLink>
        <span className="state grow" />
        <a className="button slim" href={`/admin/audit?kind=edition&object=${editionId}`}>
          看操作日志
        </a>
      </PageHead>
      <div className="page-body audit-story">
        <h2>{story.headline ?? '（还没有交过，不显示标题）'}</h2>
        <p className="about dots">
          <span>{EDITION_KIND_WORDS[story.kind]}</span>
          <span>{story.divisionName}</span>
          <span>作者 {story.authorName}</span>
          <span>文章 {story.articleId}</span>
          <span>现在：{EDITION_STATE_WORDS[story.state]}</span>
        </p>
        <HistoryList lines={historyLines(story.history, now)} />
      </div>
    </>
  )
}
