import { Headline } from '#components/ui/headline'
import type { ScheduledRow } from '#domain/review/list-scheduled'
import { EDITION_KIND_WORDS } from '#lib/words'

/** One piece that every level has approved, with what can be done about it. */
export function WaitingLine({
  row: { editionId, headline, divisionName, authorName, kind },
  mark,
  children,
}: {
  row: ScheduledRow
  /** When it goes live, or since when it waits. */
  mark: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <article className="line" aria-labelledby={`line-${editionId}`}>
      <div>
        <h3 id={`line-${editionId}`}>
          <a className="headline-link" href={`/review/${editionId}`}>
            <Headline text={headline} />
          </a>
        </h3>
        <p className="about dots">
          {mark}
          {kind !== 'new' && <span>{EDITION_KIND_WORDS[kind]}</span>}
          <span>{divisionName}</span>
          <span>{authorName}</span>
        </p>
      </div>
      <div className="line-do">{children}</div>
    </article>
  )
}
