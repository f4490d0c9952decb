import { SectionHead } from '#components/ui/section-head'
import type { RelatedWord } from '#domain/search/list-related-words'
import { searchPath } from '#lib/search-path'

import { wordCount } from '../_lib/word-count.ts'

/** Other words to try, with how much each finds. */
export function OtherWords({ related }: { related: readonly RelatedWord[] }) {
  if (related.length === 0) return null
  return (
    <section className="other-words" aria-labelledby="again">
      <SectionHead id="again" title="换个词试试" />
      <ul className="suggest">
        {related.map(({ word, ...count }) => (
          <li key={word}>
            <a className="text-link" href={searchPath(word)}>
              {word} <span className="num">{wordCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
