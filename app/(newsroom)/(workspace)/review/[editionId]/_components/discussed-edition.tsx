import { ContentAsSet } from '#components/newsroom/content-as-set'
import { ReadingColumn } from '#components/newsroom/reading'
import type { Content } from '#domain/article/content'
import type { BlockDifference } from '#domain/difference/block-difference'

import type { Discussed } from '../../_lib/read-discussion.ts'
import { BlockComments } from './block-comments.tsx'
import type { Addresses } from './compared-block.tsx'
import { ComparedBlocks, EditionCompared } from './edition-compared.tsx'

/** The edition with its changes marked, and the comments beside each paragraph. */
export function DiscussedEdition({
  before,
  after,
  remarked,
  differences,
  addresses,
  discussed: { conversations, discussion },
}: {
  /** Null when there is nothing to compare with. */
  before: Content | null
  after: Content
  /** Which of the two the remarks are on. */
  remarked: 'before' | 'after'
  differences: readonly BlockDifference[]
  addresses: Addresses
  discussed: Discussed
}) {
  const at = (block: number | null) => (
    <BlockComments
      discussion={discussion}
      block={block}
      conversations={conversations.filter((one) => one.block === block)}
    />
  )
  return (
    <>
      {before ? (
        <EditionCompared
          before={before}
          after={after}
          differences={differences}
          addresses={addresses}
          remarked={remarked}
          notesOf={at}
        />
      ) : (
        <ContentAsSet content={after} addresses={addresses}>
          <ComparedBlocks
            differences={differences}
            addresses={addresses}
            remarked={remarked}
            notesOf={at}
          />
        </ContentAsSet>
      )}
      <ReadingColumn of="about" className="mt-4">
        {at(null)}
      </ReadingColumn>
    </>
  )
}
