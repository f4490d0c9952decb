import { formatDay } from '#lib/dates'

import { Headline } from '../ui/headline.tsx'
import type { DatedStep } from '#domain/matter/arrange-steps'

/** What happened to a matter, the latest first. */
export function DatedSteps({ steps }: { steps: readonly DatedStep[] }) {
  return (
    <ol>
      {steps.map(({ day, title, note }) => (
        <li
          key={`${day}${title}${note}`}
          className="grid grid-cols-[7.5em_1fr] gap-x-4 border-t border-line py-3 first:border-t-0 max-2xs:grid-cols-[1fr] elder:max-lg:grid-cols-[1fr]"
        >
          <time className="text-ink-3" dateTime={day}>
            {formatDay(day)}
          </time>
          <div>
            <h3 className="text-base leading-normal">
              <Headline text={title} />
            </h3>
            {note && <p className="text-sm text-ink-2">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
