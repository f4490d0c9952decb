import type { Metadata } from 'next'

import { HeadlineLink } from '#components/ui/headline-link'
import { EmptyState } from '#components/ui/empty-state'
import { LineAbout, ListLine } from '#components/ui/list-line'
import { PageBody } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Headline } from '#components/ui/headline'
import { listAuditedEditions } from '#domain/review/history/list-audited-editions'
import { formatMoment } from '#lib/dates'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { SearchForm } from '../../../_components/search-form.tsx'
import { AuditHead } from '../_components/audit-head.tsx'

export const metadata: Metadata = { title: '稿件经过' }
export const instant = false

const LONGEST = 60
const HERE = '/admin/audit/editions'

export default orMissing(async function AuditedEditionsPage({
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
      <PageBody stack>
        <SearchForm
          action={HERE}
          text={asked}
          label="稿件编号、文章编号或标题里的字"
          searched={asked !== ''}
        />
        <div>
          {rows.map((row) => (
            <ListLine key={row.editionId} aria-labelledby={`edition-${row.editionId}`}>
              <div>
                <h2 id={`edition-${row.editionId}`}>
                  <HeadlineLink href={`${HERE}/${row.editionId}`}>
                    <Headline text={row.headline ?? '（还没有交过，不显示标题）'} />
                  </HeadlineLink>
                </h2>
                <LineAbout>
                  <span>稿件 {row.editionId}</span>
                  <span>{EDITION_KIND_LABELS[row.kind]}</span>
                  <span>{row.divisionName}</span>
                  <span>{row.authorName}</span>
                </LineAbout>
              </div>
              <LineAbout>
                {EDITION_STATE_LABELS[row.state]} · {formatMoment(row.stateSince, now)}
              </LineAbout>
            </ListLine>
          ))}
        </div>
        {rows.length === 0 && (
          <EmptyState title="没有找到">
            核对编号，或者只写标题里的两三个字。地区以外的稿件不在这里。
          </EmptyState>
        )}
        <Pager
          base={asked === '' ? HERE : `${HERE}?q=${encodeURIComponent(asked)}`}
          next={next}
          started={after !== undefined}
        />
      </PageBody>
    </>
  )
})
