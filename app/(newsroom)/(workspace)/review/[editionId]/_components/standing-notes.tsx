import { ReadingColumn } from '#components/newsroom/reading'
import { Note } from '#components/ui/note'

import { VacancyAhead, VacancyNote } from '../../../_components/vacancy-note.tsx'
import { NOT_COMPARED } from '../../../_lib/compare-bodies.ts'
import type { ReviewScreen } from '../../_lib/read-review-screen.ts'
import { OfflineNote } from './offline-note.tsx'
import { StopNote } from './stop-note.tsx'

/** How the edition stands: what stopped it, whether anybody can act on it, whether its changes are all shown. */
export function StandingNotes({
  screen: { review, vacancy, vacancyAhead, compared },
  now,
}: {
  screen: ReviewScreen
  now: Date
}) {
  const { divisionCode, state } = review.edition
  return (
    <>
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
    </>
  )
}
