import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'

import { Note } from '#components/ui/note'
import { listOfferedTopics } from '#domain/article/list-offered-topics'
import { getOfferedProofs } from '#domain/proof/get-offered-proofs'
import { levelOf } from '#domain/edition/edition-state'
import { getReviewLevels } from '#domain/edition/review-levels'
import { REVIEW_LEVEL_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { EditionForm } from '../../../_components/edition-form/edition-form.tsx'
import { OfferedProofs } from '../../../_components/offered-proofs.tsx'
import { openRemarks } from '../../../_lib/open-remarks.ts'
import { pictureAddresses } from '../../../_lib/picture-addresses.ts'
import { parseId } from '../../../_lib/search-params.ts'
import { readUnsavedContent } from '../../../_lib/kept/unsaved-content.ts'
import { writableDivisions } from '../../../_lib/writable-divisions.ts'
import { canChange } from '../../_lib/can-change.ts'
import { openReviewEdition } from '../../_lib/open-review-edition.ts'
import { whoSeesChanges } from '../../_lib/who-sees-changes.ts'
import { ClaimStatus } from '../_components/claim-status.tsx'

export const metadata: Metadata = { title: '改稿' }
export const instant = false

/** The writing form on an edition in review, for an editor of its level. The first change claims it. */
export default orMissing(async function EditInReviewPage({
  params,
}: {
  params: Promise<{ editionId: string }>
}) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const db = database()
  const now = new Date()
  const review = await openReviewEdition(db, { actor, editionId, now })
  const { edition, current, verdicts, claimExpiresAt } = review
  const level = levelOf(edition.state)
  // Its writers change it where they wrote it.
  if (level === null && verdicts.edit.allowed) redirect(`/desk/${editionId}`)
  if (level === null || !canChange(verdicts)) redirect(`/review/${editionId}`)
  const working = await readUnsavedContent(db, { actor, editionId })
  const [divisions, topics, addresses, remarks, levels, proofs] = await Promise.all([
    writableDivisions(db, actor),
    listOfferedTopics(db, { now, kept: current.content.topicId }),
    pictureAddresses(db, current.content.body, ...(working ? [working.content.body] : [])),
    openRemarks(db, { actor, edition, body: current.content.body, now }),
    getReviewLevels(db),
    getOfferedProofs(db, { actor, editionId, now }),
  ])
  return (
    <EditionForm
      title={`${REVIEW_LEVEL_LABELS[level]}改稿`}
      accountId={actor.accountId}
      edition={{ editionId, lockVersion: edition.lockVersion }}
      working={working}
      content={current.content}
      divisions={divisions}
      topics={topics}
      addresses={addresses}
      task="review"
      remarks={remarks}
      status={
        <ClaimStatus
          editionId={editionId}
          state={edition.state}
          mine={edition.claimantId === actor.accountId}
          other={null}
          canClaim
          expiresAt={claimExpiresAt?.getTime() ?? null}
          kind="editing"
        />
      }
    >
      <Note tone="calm">{whoSeesChanges(edition, levels)}</Note>
      <OfferedProofs editionId={editionId} offered={proofs} />
    </EditionForm>
  )
})
