import { ChecksList } from '#components/newsroom/checks-list'
import { Quoted } from '#components/ui/quoted'
import { Side } from '#components/ui/split'
import { isSuperseded, wasPublished } from '#domain/edition/edition-state'
import { EDITION_KIND_LABELS } from '#lib/labels'

import { LetThrough } from '../../../_components/bypass-term.tsx'
import { OfferedProofs } from '../../../_components/offered-proofs.tsx'
import { OtherForms } from '../../../_components/other-forms.tsx'
import { contentChecks } from '../../../_lib/content-checks.ts'
import type { ReviewScreen } from '../../_lib/read-review-screen.ts'
import { AnnouncedActivity } from './announced-activity.tsx'
import { Duplicates } from './duplicates.tsx'
import { EditionFacts } from './edition-facts.tsx'

/** Beside the text: what else reports its event, its facts, and what the checks found. */
export function ReviewSide({ screen, now }: { screen: ReviewScreen; now: Date }) {
  const { review, before, after, divisionOf } = screen
  const { edition, current, base } = review
  return (
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
        bypass={(term) => <LetThrough editionId={edition.id} term={term} />}
      />
      <OtherForms
        editionId={edition.id}
        published={wasPublished(edition.state)}
        replaced={isSuperseded(edition.state)}
      />
    </Side>
  )
}
