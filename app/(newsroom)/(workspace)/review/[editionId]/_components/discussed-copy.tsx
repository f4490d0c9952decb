import { CopyAsSet } from '#components/newsroom/copy-as-set'
import type { Content } from '#domain/article/content'
import type { BlockDifference } from '#domain/review/block-difference'

import type { Discussed } from '../../_lib/read-discussion.ts'
import { BlockComments } from './block-comments.tsx'
import type { Addresses } from './compared-block.tsx'
import { ComparedBlocks, CopyCompared } from './copy-compared.tsx'

/** The piece with what changed in it, and what is said about each paragraph beside it. */
export function DiscussedCopy({
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
        <CopyCompared
          before={before}
          after={after}
          differences={differences}
          addresses={addresses}
          remarked={remarked}
          notesOf={at}
        />
      ) : (
        <CopyAsSet content={after} addresses={addresses}>
          <ComparedBlocks
            differences={differences}
            addresses={addresses}
            remarked={remarked}
            notesOf={at}
          />
        </CopyAsSet>
      )}
      <div className="reading-column whole-piece">{at(null)}</div>
    </>
  )
}
