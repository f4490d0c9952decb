import { formatWaiting } from '#lib/format-figures'

import { WAITING } from '../_lib/calendar-path.ts'
import { UndatedEdition, type Undated } from './undated-edition.tsx'

/** What has no time yet, to be dragged to one. */
export function UndatedList({
  editions,
  count,
  ...shared
}: Omit<React.ComponentProps<typeof UndatedEdition>, 'edition'> & {
  editions: readonly Undated[]
  /** How many there are, of which the first are shown. */
  count: number
}) {
  return (
    <section className="max-lg:mt-4" aria-labelledby="undated">
      <h2 id="undated" className="text-base font-semibold">
        还没有时间 <small className="font-normal text-ink-2">{formatWaiting(count)}</small>
      </h2>
      <p className="text-xs text-ink-2">
        {editions.length > 0 ? '拖到日历上，或者' : '都排好了。'}
        {editions.length > 0 && <a href={WAITING}>在“待发布”里写上时间</a>}
      </p>
      <ul className="mt-1">
        {editions.map((edition) => (
          <UndatedEdition key={edition.editionId} edition={edition} {...shared} />
        ))}
      </ul>
    </section>
  )
}
