import { SectionHead } from '#components/ui/section-head'
import type { RelatedWord } from '#domain/search/list-related-words'
import { searchPath } from '#lib/addresses/search-path'

import { formatCount } from '../_lib/format-count.ts'
import { SuggestedLink, SuggestedLinks } from './suggested-links.tsx'

/** Other words to try, with how much each finds. */
export function OtherWords({ related }: { related: readonly RelatedWord[] }) {
  if (related.length === 0) return null
  return (
    <section aria-labelledby="again">
      <SectionHead id="again" title="换个词试试" />
      <SuggestedLinks>
        {related.map(({ word, ...count }) => (
          <li key={word}>
            <SuggestedLink href={searchPath(word)}>
              {word} <span className="num">{formatCount(count)}</span>
            </SuggestedLink>
          </li>
        ))}
      </SuggestedLinks>
    </section>
  )
}
