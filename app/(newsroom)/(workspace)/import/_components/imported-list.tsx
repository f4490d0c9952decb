import { useState } from 'react'

import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import { isWithAuthor } from '#domain/edition/edition-state'
import type { ImportedEdition } from '#domain/review/queue/list-imported'
import { EDITION_STATE_LABELS } from '#lib/labels'

import { DraftTick } from '../../_components/draft-tick.tsx'
import { SubmitTogether } from '../../_components/submit-together.tsx'

/** What was made of one page or of many files: the way to each draft, and one button that submits what is ticked. */
export function ImportedList({ editions }: { editions: readonly ImportedEdition[] }) {
  const [submitted, setSubmitted] = useState<ReadonlySet<number>>(new Set())
  return (
    <SubmitTogether onSubmitted={(done) => setSubmitted((before) => new Set([...before, ...done]))}>
      <ol className="my-4">
        {editions.map(({ editionId, lockVersion, headline, state, own }) => (
          <li
            key={editionId}
            className="flex flex-wrap items-center gap-x-3 border-b border-line py-2"
          >
            {own && isWithAuthor(state) && !submitted.has(editionId) && (
              <DraftTick draft={{ editionId, lockVersion, headline }} ticked />
            )}
            <HeadlineLink href={`/${own ? 'desk' : 'review'}/${editionId}`}>
              <Headline text={headline || '（没有主题）'} />
            </HeadlineLink>
            <small className="text-ink-2">
              {submitted.has(editionId) ? '已提交初审' : EDITION_STATE_LABELS[state]}
            </small>
          </li>
        ))}
      </ol>
    </SubmitTogether>
  )
}
