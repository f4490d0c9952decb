import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import { LineAbout, LineActions, ListLine } from '#components/ui/list-line'
import type { ScheduledRow } from '#domain/publication/list-scheduled'
import { EDITION_KIND_LABELS } from '#lib/labels'

/** One edition that every level has approved, with what can be done about it. */
export function WaitingLine({
  row: { editionId, headline, divisionName, authorName, kind },
  mark,
  heading: Heading = 'h3',
  children,
}: {
  row: ScheduledRow
  /** When it goes live, or since when it waits. */
  mark: React.ReactNode
  /** Below the page's own where no day stands above it. */
  heading?: 'h2' | 'h3'
  children: React.ReactNode
}) {
  return (
    <ListLine aria-labelledby={`line-${editionId}`}>
      <div>
        <Heading id={`line-${editionId}`}>
          <HeadlineLink href={`/review/${editionId}`}>
            <Headline text={headline} />
          </HeadlineLink>
        </Heading>
        <LineAbout>
          {mark}
          {kind !== 'new' && <span>{EDITION_KIND_LABELS[kind]}</span>}
          <span>{divisionName}</span>
          <span>{authorName}</span>
        </LineAbout>
      </div>
      <LineActions>{children}</LineActions>
    </ListLine>
  )
}
