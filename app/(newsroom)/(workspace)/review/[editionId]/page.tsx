import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ChecksList } from '#components/newsroom/checks-list'
import { KeyHelp } from '#components/newsroom/key-help'
import { HistoryList } from '#components/newsroom/history-list'
import { Note } from '#components/newsroom/note'
import type { Actor } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { countChanges } from '#domain/review/block-difference'
import { findVacancy } from '#domain/review/find-vacancies'
import type { ReviewCopy } from '#domain/review/get-review-copy'
import { levelChecks } from '#domain/review/level-checks'
import { listRequestsOf } from '#domain/review/list-correction-requests'
import { listDuplicates } from '#domain/review/list-duplicates'
import { listKept } from '#domain/review/list-kept'
import { getReviewLevels } from '#domain/review/review-levels'
import { levelOf, nextState, wasPublished } from '#domain/review/workflow'
import { EDITION_KIND_WORDS } from '#lib/words'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { LeftOnDeviceNote } from '../../_components/left-on-device-note.tsx'
import { LetThrough } from '../../_components/let-through.tsx'
import { OtherForms } from '../../_components/other-forms.tsx'
import { RequestWords } from '../../_components/request-words.tsx'
import { VacancyAhead, VacancyNote } from '../../_components/vacancy-note.tsx'
import { compareBodies, NOT_COMPARED } from '../../_lib/compare-bodies.ts'
import { copyChecks } from '../../_lib/copy-checks.ts'
import { divisionWords } from '../../_lib/division-words.ts'
import { historyLines } from '../../_lib/history-lines.ts'
import { pictureAddresses } from '../../_lib/picture-addresses.ts'
import { recordHints, textHints } from '../../_lib/record-hints.ts'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { openReviewCopy } from '../_lib/open-review-copy.ts'
import { countOtherChanges } from '../_lib/other-changes.ts'
import { readDiscussion } from '../_lib/read-discussion.ts'
import { CopyFacts } from './_components/copy-facts.tsx'
import { DiscussedCopy } from './_components/discussed-copy.tsx'
import { Duplicates } from './_components/duplicates.tsx'
import { KeptNotes } from './_components/kept-notes.tsx'
import { ReviewFoot } from './_components/review-foot.tsx'
import { ReviewHead } from './_components/review-head.tsx'
import { StopNote } from './_components/stop-note.tsx'
import { UnderWayNote } from './_components/under-way-note.tsx'

export const metadata: Metadata = { title: '审读' }
export const instant = false

const REVIEW_KEYS = [
  { keys: ['j', 'k'], does: '下一处、上一处改动' },
  { keys: ['d'], does: '对照、改后' },
  { keys: ['c'], does: '认领' },
  { keys: ['Ctrl', 'Enter'], does: '照选定的办' },
]

export default async function ReviewPage({
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
  const db = database()
  const now = new Date()
  const query = await searchParams
  const against = textOf(query['against'])
  const copy = await openReviewCopy(db, { actor, editionId, now, against })
  const { edition, current, base } = copy
  const { content } = current
  const before = base && !base.isLater ? base.content : content
  const after = base?.isLater ? base.content : content
  const [
    divisions,
    levels,
    addresses,
    hints,
    requests,
    duplicates,
    discussed,
    kept,
    { differences, complete },
  ] = await Promise.all([
    listDivisions(db),
    getReviewLevels(db),
    pictureAddresses(db, content.body, base?.content.body ?? { type: 'doc', content: [] }),
    Promise.all([
      textHints({ actor, now, content }),
      recordHints(db, { actor, now, content, editionId }),
    ]),
    listRequestsOf(db, { articleIds: [edition.articleId] }),
    findDuplicates(actor, copy, now),
    readDiscussion(db, { actor, copy, now }),
    listKept(db, { editionId }),
    compareBodies(before.body, after.body),
  ])
  const level = levelOf(edition.state)
  const { divisionCode, state } = edition
  const vacant = await findVacancy(db, { editionId, now })
  const vacantAfter = copy.verdicts.approve.allowed
    ? await findVacancy(db, { editionId, now, decidedBy: actor.accountId })
    : null
  const placeOf = (code: string) => divisionWords(divisions, code)
  const place = placeOf(content.divisionCode)
  const changes = countChanges(differences) + countOtherChanges(before, after)
  return (
    <div className="review">
      <ReviewHead copy={copy} actor={actor} level={level} changes={changes} />
      <div className="split">
        <article
          className={discussed.conversations.length > 0 ? 'reading discussed' : 'reading'}
          aria-label="稿件"
        >
          {query['left'] && (
            <div className="reading-column notes">
              <LeftOnDeviceNote left={textOf(query['left'])} />
            </div>
          )}
          <StopNote copy={copy} now={now} />
          {(vacant ?? vacantAfter) && (
            <div className="reading-column notes">
              {vacant ? (
                <VacancyNote levels={vacant} state={state} divisionCode={divisionCode} />
              ) : (
                <VacancyAhead before="approve" levels={vacantAfter} divisionCode={divisionCode} />
              )}
            </div>
          )}
          {!complete && (
            <div className="reading-column notes">
              <Note tone="calm">{NOT_COMPARED}</Note>
            </div>
          )}
          <UnderWayNote db={db} actor={actor} copy={copy} />
          <KeptNotes editionId={editionId} kept={kept} accountId={actor.accountId} now={now} />
          <DiscussedCopy
            before={base ? before : null}
            after={after}
            remarked={base?.isLater ? 'before' : 'after'}
            differences={differences}
            addresses={addresses}
            discussed={discussed}
          />
          <section className="reading-column trail" aria-labelledby="trail">
            <h2 id="trail">来路</h2>
            <HistoryList
              lines={historyLines(copy.history, now, { editionId, readable: copy.readable })}
            />
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
          <Duplicates
            rows={duplicates}
            editionId={edition.id}
            mayTell={copy.verdicts.approve.allowed}
            now={now}
          />
          <CopyFacts
            content={after}
            before={base ? before : null}
            placeOf={placeOf}
            topicOf={(id) => copy.topicNames.get(id) ?? ''}
          />
          <h2 id="checks-title">检查</h2>
          <ChecksList
            headingId="checks-title"
            checks={copyChecks(content, {
              division: place,
              hints: hints.flat(),
            })}
            letThrough={(word) => <LetThrough editionId={editionId} word={word} />}
          />
          <OtherForms
            editionId={edition.id}
            published={wasPublished(edition.state)}
            replaced={edition.state === 'superseded'}
          />
        </aside>
      </div>
      <ReviewFoot
        copy={copy}
        actor={actor}
        vacantAfter={vacantAfter}
        checks={level === null ? [] : levelChecks(level, levels, content.body)}
        next={nextState('approve', edition.state, levels)}
      />
      <KeyHelp keys={REVIEW_KEYS} />
    </div>
  )
}

/** What else reports the same event, while that can still be acted on. */
async function findDuplicates(actor: Actor, { edition, current }: ReviewCopy, now: Date) {
  if (levelOf(edition.state) === null || edition.kind !== 'new') return []
  const { content } = current
  return listDuplicates(database(), { actor, content, editionId: edition.id, now })
}
