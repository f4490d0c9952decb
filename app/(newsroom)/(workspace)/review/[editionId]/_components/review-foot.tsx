import type { CheckItem, EditionState, ReviewLevel } from '#db/states'
import type { Actor } from '#domain/account/actor'
import type { ReviewCopy } from '#domain/review/get-review-copy'
import { quoteWords } from '#domain/review/open-words'
import { wordVacancy } from '#domain/review/vacancy-words'
import { levelOf, wasPublished } from '#domain/review/workflow'

import { ReasonMove } from '../../../_components/reason-move.tsx'
import { unspike } from '../../../_lib/spike-actions.ts'
import { force } from '../../actions.ts'
import { openDecisions } from '../../_lib/decisions.ts'
import { DecideBar } from './decide-bar.tsx'
import { OwnFoot } from './own-foot.tsx'
import { PublishedFoot } from './published-foot.tsx'

/** The foot of the review page: what this editor can do with the piece now, or why nothing. */
export function ReviewFoot({
  copy,
  actor,
  checks,
  vacantAfter,
  next,
}: {
  copy: ReviewCopy
  actor: Actor
  /** The levels at which nobody could act once this editor has said yes. */
  vacantAfter: readonly ReviewLevel[] | null
  /** What is looked through at this level. */
  checks: readonly CheckItem[]
  next: EditionState | null
}) {
  const { edition, current, verdicts, openWords, own } = copy
  const { id: editionId, lockVersion, state } = edition
  if (state === 'approved' || state === 'scheduled') {
    return (
      <p className="decide only-read mute">
        各级都已通过，在等发布。{copy.held && `现在还不能发布：${copy.held}。`}
        {verdicts.publish.allowed && <a href="/schedule">到“排期”里发布、定时或退回</a>}
      </p>
    )
  }
  if (state === 'spiked' && verdicts.unspike.allowed) {
    return (
      <div className="decide only-read">
        <ReasonMove
          key={lockVersion}
          word="恢复"
          label="恢复的理由"
          title={current.content.headline}
          place={{ editionId, lockVersion }}
          ask={unspike}
        />
      </div>
    )
  }
  if (wasPublished(state)) return <PublishedFoot copy={copy} actor={actor} />
  // What lies with its writers is dropped or taken up where they work on it.
  const decides = !own || levelOf(state) !== null
  const [first, ...others] = decides ? openDecisions(verdicts, next) : []
  if (!first && own) return <OwnFoot copy={copy} />
  if (!first) {
    const { approve, force: mayForce } = verdicts
    return (
      <div className="decide only-read mute">
        <p>只看：{approve.allowed ? '' : approve.reason}。</p>
        {mayForce.allowed && (
          <ReasonMove
            key={lockVersion}
            word="强制发布"
            label={`强制发布的理由：没有走完各级审核，要由另一位终审编辑补签${wordOpen(openWords)}`}
            title={current.content.headline}
            place={{ editionId, lockVersion }}
            ask={force}
            then={`/review?decided=${editionId}`}
          />
        )}
      </div>
    )
  }
  return (
    <DecideBar
      key={lockVersion}
      seen={{ editionId, lockVersion, revisionId: current.id, revisionHash: current.hash }}
      decisions={[first, ...others]}
      checks={checks}
      held={copy.held}
      bypasses={copy.bypasses}
      vacancy={vacantAfter && wordVacancy(vacantAfter)}
      next={next}
    />
  )
}

const wordOpen = (words: readonly string[]) =>
  words.length === 0 ? '' : `。没有放行的敏感词会记在后面：${quoteWords(words)}`
