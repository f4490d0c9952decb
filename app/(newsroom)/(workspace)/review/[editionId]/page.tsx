import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ChecksList } from '#components/newsroom/checks-list'
import { KeyHelp } from '#components/newsroom/key-help'
import { HistoryList } from '#components/newsroom/history-list'
import { READING, ReadingColumn, readingStyles } from '#components/newsroom/reading'
import { Note } from '#components/ui/note'
import { Quoted } from '#components/ui/quoted'
import { Side, Split } from '#components/ui/split'
import { isSuperseded, wasPublished } from '#domain/edition/edition-state'
import { EDITION_KIND_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { LeftOnDeviceNote } from '../../_components/left-on-device-note.tsx'
import { OfferedProofs } from '../../_components/offered-proofs.tsx'
import { LetThrough } from '../../_components/bypass-term.tsx'
import { OtherForms } from '../../_components/other-forms.tsx'
import { CorrectionRequestText } from '../../_components/correction-request.tsx'
import { VacancyAhead, VacancyNote } from '../../_components/vacancy-note.tsx'
import { NOT_COMPARED } from '../../_lib/compare-bodies.ts'
import { contentChecks } from '../../_lib/content-checks.ts'
import { historyLines } from '../../_lib/history-lines.ts'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { readReviewScreen } from '../_lib/read-review-screen.ts'
import { EditionFacts } from './_components/edition-facts.tsx'
import { DiscussedEdition } from './_components/discussed-edition.tsx'
import { Duplicates } from './_components/duplicates.tsx'
import { AnnouncedActivity } from './_components/announced-activity.tsx'
import { ConflictingCopiesNote } from './_components/conflicting-copies-note.tsx'
import { OfflineNote } from './_components/offline-note.tsx'
import { ReviewFoot } from './_components/review-foot.tsx'
import { formatBase, ReviewHead } from './_components/review-head.tsx'
import { StopNote } from './_components/stop-note.tsx'
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
  const { review, level, before, after, compared, discussed, divisionOf, vacancy, vacancyAhead } =
    screen
  const { edition, current, base } = review
  const { divisionCode, state } = edition
  return (
    <div className="group/review">
      <ReviewHead review={review} actor={actor} level={level} changes={screen.changes} />
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
          <StopNote review={review} now={now} />
          <OfflineNote review={review} />
          {(vacancy ?? vacancyAhead) && (
            <ReadingColumn of="notes">
              {vacancy ? (
                <VacancyNote levels={vacancy} state={state} divisionCode={divisionCode} />
              ) : (
                <VacancyAhead before="approve" levels={vacancyAhead} divisionCode={divisionCode} />
              )}
            </ReadingColumn>
          )}
          {!compared.complete && (
            <ReadingColumn of="notes">
              <Note tone="calm">{NOT_COMPARED}</Note>
            </ReadingColumn>
          )}
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
          <section
            className={readingStyles({ of: 'about', className: 'mt-8 border-t border-line pt-4' })}
            aria-labelledby="trail"
          >
            <h2 id="trail" className="mb-1 text-sm">
              来路
            </h2>
            <HistoryList
              lines={historyLines(review.history, now, { editionId, readable: review.readable })}
            />
            {screen.openRequests.map((request) => (
              <CorrectionRequestText key={request.requestId} request={request} now={now} />
            ))}
          </section>
        </article>
        <Side id="checks" aria-labelledby="checks-title">
          {edition.publicNote && (
            <>
              <h2>{EDITION_KIND_LABELS[edition.kind]}说明（读者会看到）</h2>
              <Quoted className="mb-6">{edition.publicNote}</Quoted>
            </>
          )}
          <Duplicates
            rows={screen.duplicates}
            editionId={edition.id}
            canMark={review.verdicts.approve.allowed}
            now={now}
          />
          <OfferedProofs editionId={edition.id} offered={screen.proofs} />
          <EditionFacts
            content={after}
            before={base ? before : null}
            divisionOf={divisionOf}
            topicOf={(id) => review.topicNames.get(id) ?? ''}
          />
          <AnnouncedActivity
            articleId={edition.articleId}
            content={current.content}
            ahead={edition.kind === 'new' && !wasPublished(edition.state)}
            now={now}
          />
          <h2 id="checks-title">检查</h2>
          <ChecksList
            headingId="checks-title"
            checks={contentChecks(current.content, {
              division: divisionOf(current.content.divisionCode),
              hints: screen.hints,
            })}
            bypass={(term) => <LetThrough editionId={editionId} term={term} />}
          />
          <OtherForms
            editionId={edition.id}
            published={wasPublished(edition.state)}
            replaced={isSuperseded(edition.state)}
          />
        </Side>
      </Split>
      <ReviewFoot
        review={review}
        actor={actor}
        vacantAfter={vacancyAhead}
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
