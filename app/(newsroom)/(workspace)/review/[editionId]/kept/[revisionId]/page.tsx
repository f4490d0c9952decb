import { READING, ReadingColumn } from '#components/newsroom/reading'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { Note } from '#components/ui/note'
import { PageHead } from '#components/ui/page-head'
import { getConflictingCopy } from '#domain/review/copies/get-conflicting-copy'
import { getReviewEdition } from '#domain/review/editions/get-review-edition'
import { formatMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { compareBodies, NOT_COMPARED } from '../../../../_lib/compare-bodies.ts'
import { orMissing } from '../../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../../../_lib/picture-addresses.ts'
import { parseId } from '../../../../_lib/search-params.ts'
import { canChange } from '../../../_lib/can-change.ts'
import { EditionCompared } from '../../_components/edition-compared.tsx'
import { RestoreConflictingCopy } from './_components/restore-conflicting-copy.tsx'

export const metadata: Metadata = { title: '留下的文字' }
export const instant = false

/** What somebody was typing when it could not be saved any more, beside the edition as it is. */
export default orMissing(async function ConflictingCopyPage({
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
    getReviewEdition(db, { actor, editionId, now }),
  )
  const kept = await orNotFound(getConflictingCopy(db, { editionId, revisionId }))
  const before = current.content
  const [addresses, { differences, complete }] = await Promise.all([
    pictureAddresses(db, before.body, kept.content.body),
    compareBodies(before.body, kept.content.body),
  ])
  return (
    <div className="group/review">
      <PageHead title="留下的文字">
        <BackLink href={`/review/${editionId}`} grow>
          看稿件
        </BackLink>
      </PageHead>
      <article className={READING} aria-label="留下的文字">
        <ReadingColumn of="notes">
          <Note tone="calm">
            {kept.name} {formatMoment(kept.at, now)} 写的，当时没有存上：{kept.reason}
            <br />
            下面是它同现在的第 {current.number} 版的不同。
          </Note>
          {!complete && <Note tone="calm">{NOT_COMPARED}</Note>}
          {canChange(verdicts) ? (
            <RestoreConflictingCopy
              target={{ editionId, lockVersion: edition.lockVersion, revisionId }}
            />
          ) : (
            <p className="text-ink-2 text-xs">能审这篇稿件的编辑可以改用这一版。</p>
          )}
        </ReadingColumn>
        <EditionCompared
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
})
