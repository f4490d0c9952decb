import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/newsroom/back-link'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import { getKept } from '#domain/review/get-kept'
import { getReviewCopy } from '#domain/review/get-review-copy'
import { wordMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { compareBodies, NOT_COMPARED } from '../../../../_lib/compare-bodies.ts'
import { orNotFound } from '../../../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../../../_lib/picture-addresses.ts'
import { parseId } from '../../../../_lib/search-params.ts'
import { mayChange } from '../../../_lib/may-change.ts'
import { CopyCompared } from '../../_components/copy-compared.tsx'
import { TakeKept } from './_components/take-kept.tsx'

export const metadata: Metadata = { title: '留下的文字' }
export const instant = false

/** What somebody was typing when it could not be saved any more, beside the piece as it stands. */
export default async function KeptPage({
  params,
}: {
  params: Promise<{ editionId: string; revisionId: string }>
}) {
  const parts = await params
  const actor = await requireActor()
  const [editionId, revisionId] = [parseId(parts.editionId), parseId(parts.revisionId)]
  if (editionId === null || revisionId === null) notFound()
  const db = database()
  const now = new Date()
  const { edition, current, verdicts } = await orNotFound(
    getReviewCopy(db, { actor, editionId, now }),
  )
  const kept = await orNotFound(getKept(db, { editionId, revisionId }))
  const before = current.content
  const [addresses, { differences, complete }] = await Promise.all([
    pictureAddresses(db, before.body, kept.content.body),
    compareBodies(before.body, kept.content.body),
  ])
  return (
    <div className="review">
      <PageHead title="留下的文字">
        <BackLink href={`/review/${editionId}`} grow>
          看稿件
        </BackLink>
      </PageHead>
      <article className="reading" aria-label="留下的文字">
        <div className="reading-column notes">
          <Note tone="calm">
            {kept.name} {wordMoment(kept.at, now)} 写的，当时没有存上：{kept.reason}
            <br />
            下面是它同现在的第 {current.number} 版的不同。
          </Note>
          {!complete && <Note tone="calm">{NOT_COMPARED}</Note>}
          {mayChange(verdicts) ? (
            <TakeKept place={{ editionId, lockVersion: edition.lockVersion, revisionId }} />
          ) : (
            <p className="mute small">能审这篇稿件的编辑可以改用这一版。</p>
          )}
        </div>
        <CopyCompared
          before={before}
          after={kept.content}
          differences={differences}
          addresses={addresses}
          remarked="after"
          notesOf={() => null}
        />
      </article>
    </div>
  )
}
