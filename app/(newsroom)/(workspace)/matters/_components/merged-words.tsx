import type { MergedMatter } from '#domain/assignment/list-merged'

import { formatNumber } from '../_lib/format-proposal.ts'
import { MatterWords } from './matter-words.tsx'

/** What was merged into a matter, each in its own words: one answer is for all of them. */
export function MergedWords({ merged }: { merged: readonly MergedMatter[] }) {
  if (merged.length === 0) return null
  return (
    <section className="grid gap-3" aria-labelledby="merged">
      <h2 id="merged">并入这一件、一起答复的</h2>
      {merged.map(({ matterId, number, title, movers, ...words }) => (
        <article key={matterId} className="grid gap-2">
          <h3>
            {formatNumber(number)}《{title}》
          </h3>
          <p className="text-ink-2">{movers.join('、')}</p>
          <MatterWords words={words} />
        </article>
      ))}
    </section>
  )
}
