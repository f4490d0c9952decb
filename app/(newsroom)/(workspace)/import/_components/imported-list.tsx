import { Icon } from '#components/newsroom/icon'
import { HeadlineLink } from '#components/ui/headline-link'
import { State } from '#components/ui/state'
import { isWithAuthor } from '#domain/edition/edition-state'
import type { ImportedEdition } from '#domain/review/queue/list-imported'
import { EDITION_STATE_LABELS } from '#lib/labels'

import { DraftTick } from '../../_components/draft-tick.tsx'
import { SubmitTogether } from '../../_components/submit-together.tsx'
import type { Taken } from '../_lib/taken.ts'

/**
 * What was made of one page or of many files: the way to each draft, and one button that submits what is ticked. What
 * nobody has looked at is marked, and not ticked by itself.
 */
export function ImportedList({
  editions,
  doubts,
  unseen,
  submitted,
  onSubmitted,
}: {
  editions: readonly ImportedEdition[]
  doubts: Taken['doubts']
  unseen: Taken['unseen']
  /** Those that were submitted from this list. */
  submitted: ReadonlySet<number>
  onSubmitted: (editionIds: readonly number[]) => void
}) {
  return (
    <SubmitTogether onSubmitted={onSubmitted}>
      <ol className="my-4">
        {editions.map(({ editionId, lockVersion, headline, state, own }) => {
          const waits = own && isWithAuthor(state) && !submitted.has(editionId)
          const doubtful = doubts[editionId]
          return (
            <li
              key={editionId}
              className="flex flex-wrap items-center gap-x-3 border-b border-line py-2"
            >
              {waits && (
                <DraftTick
                  draft={{ editionId, lockVersion, headline }}
                  ticked={!unseen.includes(editionId)}
                />
              )}
              <HeadlineLink href={`/${own ? 'desk' : 'review'}/${editionId}`}>
                {headline || '（没有主题）'}
              </HeadlineLink>
              <small className="text-ink-2">
                {submitted.has(editionId) ? '已提交初审' : EDITION_STATE_LABELS[state]}
              </small>
              {waits && doubtful && (
                <State tone="early">
                  <Icon name="warn" />
                  请确认{doubtful.join('、')}
                </State>
              )}
            </li>
          )
        })}
      </ol>
    </SubmitTogether>
  )
}
