import { Chip } from '#components/ui/chip'

import type { Slot } from '../_lib/week.ts'
import { dragProps, type NamedEdition, type Shared } from './calendar-edition.tsx'
import { formatSlot, useReschedule } from './use-reschedule.tsx'

export interface Undated extends NamedEdition {
  type: string
  /** A free time of the week; null where there is none. */
  offer: Slot | null
}

/** An edition that has no time yet: it can be dragged to one, or take the one that is offered. */
export function UndatedEdition({
  edition,
  onDrag,
  report,
}: Omit<Shared, 'edition'> & { edition: Undated }) {
  const { moveTo, element, busy } = useReschedule(edition, { report, begin: edition.offer })
  const { editionId, title, headline, divisionName, type, offer } = edition
  return (
    <li className="border-b border-line py-2.5">
      <a
        className="block cursor-grab text-ink no-underline hover:underline"
        href={`/review/${editionId}`}
        aria-busy={busy}
        {...dragProps(edition, moveTo, onDrag)}
      >
        <span className="block font-serif font-semibold">{headline}</span>
        <span className="text-xs text-ink-2">
          {type} · {divisionName}
        </span>
      </a>
      {offer && (
        <Chip
          type="submit"
          form={`move-${editionId}`}
          look="offer"
          className="mt-1.5"
          disabled={busy}
          aria-label={`定在 ${formatSlot(offer)}《${title}》`}
          onClick={(event) => {
            event.preventDefault()
            moveTo(offer)
          }}
        >
          定在 {formatSlot(offer)}
        </Chip>
      )}
      {element}
    </li>
  )
}
