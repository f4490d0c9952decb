import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { KeyHelp } from '#components/newsroom/key-help'
import { READING, ReadingColumn } from '#components/newsroom/reading'
import { Split } from '#components/ui/split'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { LeftOnDeviceNote } from '../../_components/left-on-device-note.tsx'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { readReviewScreen } from '../_lib/read-review-screen.ts'
import { DiscussedEdition } from './_components/discussed-edition.tsx'
import { ConflictingCopiesNote } from './_components/conflicting-copies-note.tsx'
import { ReviewFoot } from './_components/review-foot.tsx'
import { formatBase, ReviewHead } from './_components/review-head.tsx'
import { ReviewSide } from './_components/review-side.tsx'
import { StandingNotes } from './_components/standing-notes.tsx'
import { Trail } from './_components/trail.tsx'
import { UnderWayNote } from './_components/under-way-note.tsx'

export const metadata: Metadata = { title: '审读' }
export const instant = false

const REVIEW_KEYS = [
  { keys: ['j', 'k'], does: '下一处、上一处改动' },
  { keys: ['d'], does: '对照、改后' },
  { keys: ['c'], does: '认领' },
  { keys: ['1', '…'], does: '勾上、去掉第几项核对' },
  { keys: ['a'], does: '选通过，再按 Enter 就办' },
  { keys: ['t'], does: '终审：选定时，核对勾齐了就去写时间' },
  { keys: ['r'], does: '选退回修改，接着写理由' },
  { keys: ['Ctrl', 'Enter'], does: '照选定的办' },
]

export default orMissing(async function ReviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ editionId: string }>
  searchParams: SearchParams
}) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const now = new Date()
  const query = await searchParams
  const against = textOf(query['against'])
  const screen = await readReviewScreen(database(), { actor, editionId, now, against })
  const { review, before, after, compared, discussed } = screen
  const { base } = review
  return (
    <div className="group/review">
      <ReviewHead review={review} actor={actor} level={screen.level} changes={screen.changes} />
      <Split>
        <article
          className={READING}
          {...(discussed.conversations.length > 0 ? { 'data-discussed': '' } : {})}
          aria-label="稿件"
        >
          {query['left'] && (
            <ReadingColumn of="notes">
              <LeftOnDeviceNote left={textOf(query['left'])} />
            </ReadingColumn>
          )}
          <StandingNotes screen={screen} now={now} />
          {screen.unsavedAt && <UnderWayNote editionId={editionId} changedAt={screen.unsavedAt} />}
          <ConflictingCopiesNote
            editionId={editionId}
            kept={screen.conflictingCopies}
            accountId={actor.accountId}
            now={now}
          />
          {base && (
            <ReadingColumn of="footnote" className="xl:hidden">
              {formatBase(base, review)}
            </ReadingColumn>
          )}
          <DiscussedEdition
            before={base ? before : null}
            after={after}
            remarked={base?.isLater ? 'before' : 'after'}
            differences={compared.differences}
            addresses={screen.addresses}
            discussed={discussed}
          />
          <Trail screen={screen} now={now} />
        </article>
        <ReviewSide screen={screen} now={now} />
      </Split>
      <ReviewFoot
        review={review}
        actor={actor}
        vacantAfter={screen.vacancyAhead}
        checks={screen.levelChecks}
        next={screen.next}
        unsavedAt={screen.unsavedAt}
        openRemarks={screen.openRemarks}
        now={now}
      />
      <KeyHelp keys={REVIEW_KEYS} />
    </div>
  )
})
