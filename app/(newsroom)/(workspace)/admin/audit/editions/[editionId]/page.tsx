import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { HistoryList } from '#components/newsroom/history-list'
import { ButtonLink } from '#components/ui/button'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { getAuditedEdition } from '#domain/review/history/list-audited-editions'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { historyLines } from '../../../../_lib/history-lines.ts'
import { orMissing } from '../../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../../_lib/or-not-found.ts'
import { parseId } from '../../../../_lib/search-params.ts'

export const metadata: Metadata = { title: '稿件经过' }
export const instant = false

/** An edition's way for the auditor: who did what, when and why, and nothing of its words. */
export default orMissing(async function AuditedEditionPage({
  params,
}: {
  params: Promise<{ editionId: string }>
}) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const article = await orNotFound(getAuditedEdition(database(), { actor, editionId }))
  const now = new Date()
  return (
    <>
      <PageHead title={`稿件 ${editionId}`}>
        <BackLink href="/admin/audit/editions">稿件经过</BackLink>
        <Spacer />
        <ButtonLink size="small" href={`/admin/audit?kind=edition&object=${editionId}`}>
          看操作日志
        </ButtonLink>
      </PageHead>
      <PageBody className="max-w-190">
        <h2 className="mt-4 mb-2 font-serif text-xl">
          {article.headline ?? '（还没有交过，不显示标题）'}
        </h2>
        <p className="dots">
          <span>{EDITION_KIND_LABELS[article.kind]}</span>
          <span>{article.divisionName}</span>
          <span>作者 {article.authorName}</span>
          <span>文章 {article.articleId}</span>
          <span>现在：{EDITION_STATE_LABELS[article.state]}</span>
        </p>
        <HistoryList className="mt-6" lines={historyLines(article.history, now)} />
      </PageBody>
    </>
  )
})
