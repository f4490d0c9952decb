import { HistoryList } from '#components/newsroom/history-list'
import { Stations } from '#components/newsroom/stations'
import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import type { ReviewLevel } from '#db/states'
import { wasPublished } from '#domain/edition/edition-state'
import type { DueHours } from '#domain/review/queue/due'
import type { ChangedField } from '#domain/difference/changed-fields'
import type { CorrectionRequest } from '#domain/corrections/list-correction-requests'
import type { OwnEdition } from '#domain/review/editions/list-own-editions'

import { CorrectionRequestText } from '../../_components/correction-request.tsx'
import { DraftTick } from '../../_components/draft-tick.tsx'
import { historyLines } from '../../_lib/history-lines.ts'
import { stopOf } from '../../_lib/stop-of.ts'
import { formatTitle } from '../_lib/format-edition.ts'
import { stationsOf } from '../_lib/stations.ts'
import { Answer, FoldedAnswer } from './answer.tsx'
import { ChangesBeside } from '../../_components/changes-beside.tsx'
import { EditionAction } from './edition-action.tsx'
import { StopAnswer, WithdrawnAnswer } from './ended-answers.tsx'
import { OwnEditionAbout } from './own-edition-about.tsx'
import { ReplacedNote } from './replaced-note.tsx'

const EDITION = [
  'grid grid-cols-[minmax(0,1fr)_540px_136px] gap-x-8 gap-y-3 border-b border-line py-5',
  'max-xl:grid-cols-[minmax(0,1fr)_auto] max-md:grid-cols-[minmax(0,1fr)] max-md:gap-2.5 max-md:py-4.5',
].join(' ')
const ACTIONS = [
  'flex flex-col gap-0.5 [&_summary]:w-full',
  'max-md:order-1 max-md:flex-row max-md:flex-wrap max-md:[&>:is(a,button)]:flex-1',
].join(' ')

/** One edition of mine: its state, why it came back, and the one thing to do about it. */
export function OwnEditionLine({
  edition,
  changes,
  vacant,
  request,
  levels,
  hours,
  now,
  ticked = false,
}: {
  edition: OwnEdition
  /** What editors changed in it, or what was corrected in it, field by field. */
  changes: readonly ChangedField[]
  /** The coming levels at which nobody can act. */
  vacant: readonly ReviewLevel[] | undefined
  /** What this person last asked to have corrected in it. */
  request: CorrectionRequest | undefined
  levels: ReviewLevel
  /** How long it may wait at each of them. */
  hours: DueHours
  now: Date
  /** Whether it can be chosen to be submitted with others. */
  ticked?: boolean
}) {
  const stations = stationsOf({ ...edition, vacant }, levels, now, hours)
  const current = stations.find(({ state }) => state === 'now' || state === 'stop')
  const stop = stopOf(edition)
  const gone =
    edition.articleState === 'withdrawn'
      ? edition.history.findLast(({ move }) => move === 'withdraw')
      : undefined
  const title = formatTitle(edition)
  return (
    <article className={EDITION} aria-labelledby={`edition-${edition.editionId}`}>
      <div>
        <h2 id={`edition-${edition.editionId}`} className="flex items-center gap-2">
          {ticked && edition.unsavedSince === null && <DraftTick draft={edition} />}
          <HeadlineLink href={`/desk/${edition.editionId}`}>
            <Headline text={title} />
          </HeadlineLink>
        </h2>
        <OwnEditionAbout edition={edition} now={now} />
        <details className="text-xs text-ink-2">
          <summary className="min-h-tap w-fit cursor-pointer py-1.5 leading-5">往来记录</summary>
          <HistoryList lines={historyLines(edition.history, now)} />
        </details>
      </div>
      <Stations stations={stations} />
      {current && (
        <p className="md:hidden">
          <b className={current.state === 'stop' ? 'font-semibold text-cinnabar' : undefined}>
            {current.label}
          </b>
          {['', ...current.lines].join(' · ')}
          {current.late && <span className="font-semibold text-cinnabar"> {current.late}</span>}
        </p>
      )}
      <div className={ACTIONS}>
        <EditionAction edition={edition} title={title} asked={request?.state === 'open'} />
      </div>
      {stop && <StopAnswer edition={edition} stop={stop} changes={changes} now={now} />}
      {gone && <WithdrawnAnswer gone={gone} now={now} />}
      {edition.replaced && (
        <Answer className="max-md:order-1">
          <ReplacedNote
            replaced={edition.replaced}
            changes={changes}
            live={edition.articleState === 'live' ? edition.articleId : null}
            now={now}
          />
        </Answer>
      )}
      {request && (
        <Answer className="max-md:order-1">
          <CorrectionRequestText request={request} now={now} />
        </Answer>
      )}
      {!stop && !edition.replaced && changes.length > 0 && (
        <FoldedAnswer
          className="max-md:order-1"
          word={
            <>
              {wasPublished(edition.state) ? '发布的和我交的' : '编辑改动'} <b>{changes.length}</b>{' '}
              处不同
            </>
          }
        >
          <ChangesBeside
            changes={changes}
            theirs={wasPublished(edition.state) ? '发布的' : '编辑改后'}
          />
        </FoldedAnswer>
      )}
    </article>
  )
}
