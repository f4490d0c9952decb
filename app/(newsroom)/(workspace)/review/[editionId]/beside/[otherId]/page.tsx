import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { ContentAsSet } from '#components/newsroom/content-as-set'
import { Note } from '#components/ui/note'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Row } from '#components/ui/row'
import type { Actor } from '#domain/account/actor'
import { withCredits } from '#domain/co-authors/with-credits'
import { listDivisions } from '#domain/division/list-divisions'
import { canMerge, canMarkDistinct } from '#domain/duplicates/policy'
import { isCurrent, isReturned } from '#domain/edition/edition-state'
import { getReviewEdition, type ReviewEdition } from '#domain/review/editions/get-review-edition'
import { formatMoment } from '#lib/dates'
import { CREDIT_ROLE_LABELS, EDITION_STATE_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../../../../_components/move-button.tsx'
import { formatDivision } from '../../../../_lib/format-division.ts'
import { orMissing } from '../../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../../../_lib/picture-addresses.ts'
import { parseId } from '../../../../_lib/search-params.ts'
import { apart as markDistinct } from '../../../actions.ts'
import { EditionFacts } from '../../_components/edition-facts.tsx'
import { MergeForm } from './_components/merge-form.tsx'

export const metadata: Metadata = { title: '并排看' }
export const instant = false

type Params = Promise<{ editionId: string; otherId: string }>

export default orMissing(async function BesidePage({ params }: { params: Params }) {
  const parts = await params
  const actor = await requireActor()
  const [editionId, otherId] = [parseId(parts.editionId), parseId(parts.otherId)]
  if (editionId === null || otherId === null || editionId === otherId) notFound()
  const db = database()
  const now = new Date()
  const read = (id: number) => orNotFound(getReviewEdition(db, { actor, editionId: id, now }))
  const [one, other] = [await read(editionId), await read(otherId)]
  const [addresses, divisions] = await Promise.all([
    pictureAddresses(db, one.current.content.body, other.current.content.body),
    listDivisions(db),
  ])
  const sides = [
    { review: one, against: other },
    { review: other, against: one },
  ]
  const choices = sides.map(({ review, against }) =>
    canMerge(actor, review.edition, against.edition),
  )
  const why = choices.every((choice) => !choice.allowed) ? whyNot(actor, one, other) : null
  const apart = one.history.find((row) => row.move === 'mark-distinct' && row.otherId === otherId)
  const [canMark] = sides.filter(
    ({ review, against }) =>
      !apart && canMarkDistinct(actor, review.edition, against.edition).allowed,
  )
  return (
    <>
      <PageHead title="并排看">
        <BackLink href={`/review/${editionId}`} grow>
          回到审读
        </BackLink>
        {canMark && (
          <MoveButton
            label="不是同一件事"
            title={canMark.against.current.content.headline}
            target={{ editionId: canMark.review.edition.id, otherId: canMark.against.edition.id }}
            ask={markDistinct}
            then={`/review/${editionId}`}
          />
        )}
      </PageHead>
      <PageBody>
        {apart && (
          <div className="*:mb-3">
            <Note tone="calm">
              {apart.name} {formatMoment(apart.at, now)} 判定这两篇不是同一件事，不再提示重复。
            </Note>
          </div>
        )}
        {why && (
          <div className="*:mb-3">
            <Note tone="calm">{why}</Note>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-2">
          {sides.map(({ review, against }, side) => (
            <article
              key={review.edition.id}
              className="rounded-md border border-line bg-surface px-6 py-4"
              aria-labelledby={`side-${review.edition.id}`}
            >
              <Row spread>
                <h2 id={`side-${review.edition.id}`} className="dots">
                  <span>{EDITION_STATE_LABELS[review.edition.state]}</span>
                  <span>{review.authorName}</span>
                  <a href={`/review/${review.edition.id}`}>打开</a>
                </h2>
                {choices[side]?.allowed && (
                  <MergeForm
                    title={review.current.content.headline}
                    kept={refOf(review)}
                    merged={refOf(against)}
                    names={namesOf(review, against)}
                  />
                )}
              </Row>
              <div className="mt-3 [&_h2]:hidden">
                <EditionFacts
                  content={review.current.content}
                  before={null}
                  divisionOf={(code) => formatDivision(divisions, code)}
                  topicOf={(id) => review.topicNames.get(id) ?? ''}
                />
              </div>
              <ContentAsSet content={review.current.content} addresses={addresses} />
            </article>
          ))}
        </div>
      </PageBody>
    </>
  )
})

const refOf = ({ edition: { id, lockVersion } }: ReviewEdition) => ({
  editionId: id,
  lockVersion,
})

function namesOf(kept: ReviewEdition, merged: ReviewEdition): string {
  return withCredits(kept.current.content.credits, merged.current.content.credits)
    .map(({ role, name }) => `${CREDIT_ROLE_LABELS[role]} ${name}`)
    .join('、')
}

/** Why neither can take the other in, and what can be done instead. */
function whyNot(actor: Actor, one: ReviewEdition, other: ReviewEdition): string {
  if (isCurrent(other.edition.state)) {
    return '另一篇已经发布。这一篇不采用就可以了；要补署名，请复审、终审编辑到“已发布”里给那一篇开更新。'
  }
  if (isReturned(other.edition.state)) {
    return '另一篇退给作者修改了，作者再交以后才能合并。'
  }
  const verdict = canMerge(actor, one.edition, other.edition)
  return verdict.allowed ? '' : `不能合并：${verdict.reason}。`
}
