import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { Headline } from '#components/ui/headline'
import { listAuditedEditions } from '#domain/review/list-audited-editions'
import { wordMoment } from '#lib/dates'
import { EDITION_KIND_WORDS, EDITION_STATE_WORDS } from '#lib/words'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orNotFound } from '../../../_lib/or-not-found.ts'
import { textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { SearchForm } from '../../_components/search-form.tsx'
import { AuditHead } from '../_components/audit-head.tsx'

export const metadata: Metadata = { title: '稿件经过' }
export const instant = false

const LONGEST = 60
const HERE = '/admin/audit/editions'

export default async function AuditedEditionsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  const query = await searchParams
  const asked = (textOf(query['q']) ?? '').trim().slice(0, LONGEST)
  const after = textOf(query['after'])
  const { rows, next } = await orNotFound(listAuditedEditions(database(), { actor, asked, after }))
  const now = new Date()
  return (
    <>
      <AuditHead current="editions" />
      <div className="page-body admin-body">
        <SearchForm
          action={HERE}
          words={asked}
          label="稿件编号、文章编号或标题里的字"
          searched={asked !== ''}
        />
        <div>
          {rows.map((row) => (
            <article
              key={row.editionId}
              className="line"
              aria-labelledby={`edition-${row.editionId}`}
            >
              <div>
                <h2 id={`edition-${row.editionId}`}>
                  <a className="headline-link" href={`${HERE}/${row.editionId}`}>
                    <Headline text={row.headline ?? '（还没有交过，不显示标题）'} />
                  </a>
                </h2>
                <p className="about dots">
                  <span>稿件 {row.editionId}</span>
                  <span>{EDITION_KIND_WORDS[row.kind]}</span>
                  <span>{row.divisionName}</span>
                  <span>{row.authorName}</span>
                </p>
              </div>
              <p className="about">
                {EDITION_STATE_WORDS[row.state]} · {wordMoment(row.stateSince, now)}
              </p>
            </article>
          ))}
        </div>
        {rows.length === 0 && (
          <EmptyState title="没有找到">
            核对编号，或者只写标题里的两三个字。地区以外的稿件不在这里。
          </EmptyState>
        )}
        <NextPage
          base={asked === '' ? HERE : `${HERE}?q=${encodeURIComponent(asked)}`}
          next={next}
          started={after !== undefined}
        />
      </div>
    </>
  )
}
