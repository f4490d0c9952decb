import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ChecksList } from '#components/newsroom/checks-list'
import { CopyAsSet } from '#components/newsroom/copy-as-set'
import { HistoryList } from '#components/newsroom/history-list'
import type { Actor } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { getReviewCopy, type ReviewCopy } from '#domain/review/get-review-copy'
import { listRequestsOf } from '#domain/review/list-correction-requests'
import { listDuplicates } from '#domain/review/list-duplicates'
import { getReviewLevels } from '#domain/review/review-levels'
import { EDITION_KIND_WORDS } from '#lib/words'
import { levelOf, nextState, wasPublished } from '#domain/review/workflow'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { OtherForms } from '../../_components/other-forms.tsx'
import { RequestWords } from '../../_components/request-words.tsx'
import { copyChecks } from '../../_lib/copy-checks.ts'
import { divisionWords } from '../../_lib/division-words.ts'
import { historyLines } from '../../_lib/history-lines.ts'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../_lib/picture-addresses.ts'
import { recordHints } from '../../_lib/record-hints.ts'
import { parseId } from '../../_lib/search-params.ts'
import { CopyFacts } from './_components/copy-facts.tsx'
import { CopyCompared } from './_components/copy-compared.tsx'
import { Duplicates } from './_components/duplicates.tsx'
import { ReviewFoot } from './_components/review-foot.tsx'
import { ReviewHead } from './_components/review-head.tsx'

export const metadata: Metadata = { title: '审读' }
export const instant = false

export default async function ReviewPage({ params }: { params: Promise<{ editionId: string }> }) {
  const part = (await params).editionId
  const actor = await requireActor(`/review/${part}`)
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const db = database()
  const now = new Date()
  const copy = await orNotFound(getReviewCopy(db, { actor, editionId, now }))
  const { edition, current, base } = copy
  const [divisions, levels, addresses, hints, requests, duplicates] = await Promise.all([
    listDivisions(db),
    getReviewLevels(db),
    pictureAddresses(db, current.content.body, base?.content.body ?? { type: 'doc', content: [] }),
    recordHints(db, { content: current.content, editionId }),
    listRequestsOf(db, { articleIds: [edition.articleId] }),
    findDuplicates(actor, copy, now),
  ])
  const level = levelOf(edition.state)
  const place = divisionWords(divisions, current.content.divisionCode)
  return (
    <div className="review">
      <ReviewHead copy={copy} actor={actor} level={level} />
      <div className="split">
        <article className="reading" aria-label="稿件">
          {base ? (
            <CopyCompared before={base.content} after={current.content} addresses={addresses} />
          ) : (
            <CopyAsSet content={current.content} addresses={addresses} />
          )}
          <section className="reading-column trail" aria-labelledby="trail">
            <h2 id="trail">来路</h2>
            <HistoryList lines={historyLines(copy.history, now)} />
            {requests
              .filter(({ state }) => state === 'open')
              .map((request) => (
                <RequestWords key={request.requestId} request={request} now={now} />
              ))}
          </section>
        </article>
        <aside className="side" id="checks" aria-labelledby="checks-title">
          {edition.publicNote && (
            <>
              <h2>{EDITION_KIND_WORDS[edition.kind]}说明（读者会看到）</h2>
              <p className="said">{edition.publicNote}</p>
            </>
          )}
          <Duplicates rows={duplicates} editionId={edition.id} now={now} />
          <CopyFacts content={current.content} place={place} topic={copy.topicName} />
          <h2 id="checks-title">检查</h2>
          <ChecksList headingId="checks-title" checks={copyChecks(current.content, place, hints)} />
          <OtherForms editionId={edition.id} published={wasPublished(edition.state)} />
        </aside>
      </div>
      <ReviewFoot copy={copy} next={nextState('approve', edition.state, levels)} />
    </div>
  )
}

/** What else reports the same event, while that can still be acted on. */
async function findDuplicates(actor: Actor, { edition, current }: ReviewCopy, now: Date) {
  if (levelOf(edition.state) === null || edition.kind !== 'new') return []
  const { content } = current
  return listDuplicates(database(), { actor, content, editionId: edition.id, now })
}
