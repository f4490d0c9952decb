import type { CheckItem, EditionState, ReviewLevel } from '#db/states'
import type { Actor } from '#domain/account/actor'
import {
  awaitsPublication,
  isInReview,
  isSpiked,
  wasPublished,
} from '#domain/edition/edition-state'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'
import { quoteTerms } from '#domain/publication/sensitive-terms'
import { formatMoment, shanghaiTime } from '#lib/dates'
import { formatVacancy } from '#domain/vacancies/format-vacancy'

import { ReasonMove } from '../../../_components/reason-move.tsx'
import { unspike } from '../../../_lib/spike-actions.ts'
import { suggestTime } from '../../../schedule/_lib/suggest-time.ts'
import { CALENDAR, WAITING } from '../../../schedule/_lib/calendar-path.ts'
import { openDecisions } from '../../_lib/decisions.ts'
import { force } from '../../actions.ts'
import { DecideBar } from './decide-bar.tsx'
import { footStyles } from './foot-styles.ts'
import { OwnFoot } from './own-foot.tsx'
import { PublishedFoot } from './published-foot.tsx'

/** The foot of the review page: what this editor can do with the edition now, or why nothing. */
export function ReviewFoot({
  review,
  actor,
  checks,
  vacantAfter,
  next,
  unsavedAt,
  openRemarks,
  now,
}: {
  review: ReviewEdition
  actor: Actor
  /** The levels at which nobody could act once this editor has approved. */
  vacantAfter: readonly ReviewLevel[] | null
  /** What is looked through at this level. */
  checks: readonly CheckItem[]
  next: EditionState | null
  /** When this editor changed it without saving a version. */
  unsavedAt: Date | null
  /** How many remarks nobody has settled, but for what this editor has just written. */
  openRemarks: number
  now: Date
}) {
  const { edition, current, verdicts, openTerms, own } = review
  const { id: editionId, lockVersion, state, scheduledAt } = edition
  if (awaitsPublication(state)) {
    return (
      <p className={footStyles()}>
        各级都已通过，{scheduledAt ? `${formatMoment(scheduledAt, now)} 自动发布` : '在等发布'}。
        {review.held && `现在还不能发布：${review.held}。`}
        {verdicts.publish.allowed && (
          <a href={scheduledAt ? CALENDAR : WAITING}>
            {scheduledAt ? '到“排期”里改时间、现在发布或取消排期' : '到“排期”里发布、定时或退回'}
          </a>
        )}
      </p>
    )
  }
  if (isSpiked(state) && verdicts.unspike.allowed) {
    return (
      <div className={footStyles()}>
        <ReasonMove
          inline
          key={lockVersion}
          buttonLabel="恢复"
          label="恢复的理由"
          title={current.content.headline}
          target={{ editionId, lockVersion }}
          ask={unspike}
        />
      </div>
    )
  }
  if (wasPublished(state)) return <PublishedFoot review={review} actor={actor} />
  // What lies with its writers is dropped or taken up where they work on it.
  const decides = !own || isInReview(state)
  const [first, ...others] = decides ? openDecisions(verdicts, next, review.articleState) : []
  if (!first && own) return <OwnFoot review={review} />
  if (!first) {
    const { approve, force: canForce } = verdicts
    return (
      <div className={footStyles()}>
        <p>只看：{approve.allowed ? '' : approve.reason}。</p>
        {canForce.allowed && (
          <ReasonMove
            inline
            key={lockVersion}
            buttonLabel="强制发布"
            label={`强制发布的理由：没有走完各级审核，要由另一位终审编辑补签${formatOpenTerms(openTerms)}`}
            title={current.content.headline}
            target={{ editionId, lockVersion }}
            ask={force}
            then={`/review?decided=${editionId}`}
          />
        )}
      </div>
    )
  }
  return (
    <DecideBar
      seen={{ editionId, lockVersion, revisionId: current.id, revisionHash: current.hash }}
      decisions={[first, ...others]}
      checks={checks}
      held={review.held}
      bypasses={review.bypasses}
      writersGone={review.writersGone}
      vacancy={vacantAfter && formatVacancy(vacantAfter)}
      next={next}
      suggested={suggestTime(now)}
      unsavedAt={unsavedAt && shanghaiTime(unsavedAt)}
      openRemarks={openRemarks}
    />
  )
}

const formatOpenTerms = (terms: readonly string[]) =>
  terms.length === 0 ? '' : `。没有放行的敏感词会记在后面：${quoteTerms(terms)}`
