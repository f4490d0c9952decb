import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/newsroom/back-link'
import { CopyAsSet } from '#components/newsroom/copy-as-set'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import type { Actor } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { getReviewCopy, type ReviewCopy } from '#domain/review/get-review-copy'
import { canMerge, canTellApart } from '#domain/review/merge-policy'
import { withCredits } from '#domain/review/with-credits'
import { wordMoment } from '#lib/dates'
import { CREDIT_ROLE_WORDS, EDITION_STATE_WORDS } from '#lib/words'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../../../../_components/move-button.tsx'
import { divisionWords } from '../../../../_lib/division-words.ts'
import { orNotFound } from '../../../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../../../_lib/picture-addresses.ts'
import { parseId } from '../../../../_lib/search-params.ts'
import { apart as tellApart } from '../../../actions.ts'
import { CopyFacts } from '../../_components/copy-facts.tsx'
import { MergeForm } from './_components/merge-form.tsx'

export const metadata: Metadata = { title: '并排看' }
export const instant = false

type Params = Promise<{ editionId: string; otherId: string }>

export default async function BesidePage({ params }: { params: Params }) {
  const parts = await params
  const actor = await requireActor()
  const [editionId, otherId] = [parseId(parts.editionId), parseId(parts.otherId)]
  if (editionId === null || otherId === null || editionId === otherId) notFound()
  const db = database()
  const now = new Date()
  const read = (id: number) => orNotFound(getReviewCopy(db, { actor, editionId: id, now }))
  const [one, other] = [await read(editionId), await read(otherId)]
  const [addresses, divisions] = await Promise.all([
    pictureAddresses(db, one.current.content.body, other.current.content.body),
    listDivisions(db),
  ])
  const sides = [
    { copy: one, against: other },
    { copy: other, against: one },
  ]
  const choices = sides.map(({ copy, against }) => canMerge(actor, copy.edition, against.edition))
  const why = choices.every((choice) => !choice.allowed) ? whyNot(actor, one, other) : null
  const apart = one.history.find((row) => row.move === 'tell-apart' && row.otherId === otherId)
  const [mayTell] = sides.filter(
    ({ copy, against }) => !apart && canTellApart(actor, copy.edition, against.edition).allowed,
  )
  return (
    <>
      <PageHead title="并排看">
        <BackLink href={`/review/${editionId}`} grow>
          回到审读
        </BackLink>
        {mayTell && (
          <MoveButton
            word="不是同一件事"
            title={mayTell.against.current.content.headline}
            place={{ editionId: mayTell.copy.edition.id, otherId: mayTell.against.edition.id }}
            ask={tellApart}
            then={`/review/${editionId}`}
          />
        )}
      </PageHead>
      <div className="page-body">
        {apart && (
          <div className="notes">
            <Note tone="calm">
              {apart.name} {wordMoment(apart.at, now)} 判定这两篇不是同一件事，不再提示重复。
            </Note>
          </div>
        )}
        {why && (
          <div className="notes">
            <Note tone="calm">{why}</Note>
          </div>
        )}
        <div className="two-copies">
          {sides.map(({ copy, against }, side) => (
            <article
              key={copy.edition.id}
              className="two-copies-side"
              aria-labelledby={`side-${copy.edition.id}`}
            >
              <div className="row">
                <h2 id={`side-${copy.edition.id}`} className="dots">
                  <span>{EDITION_STATE_WORDS[copy.edition.state]}</span>
                  <span>{copy.authorName}</span>
                  <a href={`/review/${copy.edition.id}`}>打开</a>
                </h2>
                {choices[side]?.allowed && (
                  <MergeForm
                    title={copy.current.content.headline}
                    kept={placeOf(copy)}
                    merged={placeOf(against)}
                    names={namesOf(copy, against)}
                  />
                )}
              </div>
              <div className="two-copies-facts">
                <CopyFacts
                  content={copy.current.content}
                  before={null}
                  placeOf={(code) => divisionWords(divisions, code)}
                  topicOf={(id) => copy.topicNames.get(id) ?? ''}
                />
              </div>
              <CopyAsSet content={copy.current.content} addresses={addresses} />
            </article>
          ))}
        </div>
      </div>
    </>
  )
}

const placeOf = ({ edition: { id, lockVersion } }: ReviewCopy) => ({ editionId: id, lockVersion })

function namesOf(kept: ReviewCopy, merged: ReviewCopy): string {
  return withCredits(kept.current.content.credits, merged.current.content.credits)
    .map(({ role, name }) => `${CREDIT_ROLE_WORDS[role]} ${name}`)
    .join('、')
}

/** Why neither can take the other in, and what can be done instead. */
function whyNot(actor: Actor, one: ReviewCopy, other: ReviewCopy): string {
  if (other.edition.state === 'published') {
    return '另一篇已经发布。这一篇不采用就可以了；要补署名，请复审、终审编辑到“已发布”里给那一篇开更新。'
  }
  if (other.edition.state === 'returned') {
    return '另一篇退给作者修改了，作者再交以后才能合并。'
  }
  const verdict = canMerge(actor, one.edition, other.edition)
  return verdict.allowed ? '' : `不能合并：${verdict.reason}。`
}
