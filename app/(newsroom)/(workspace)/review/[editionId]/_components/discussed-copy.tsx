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
  content,
  differences,
  addresses,
  discussed: { conversations, discussion },
}: {
  /** Null when there is nothing to compare with. */
  before: Content | null
  content: Content
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
          after={content}
          differences={differences}
          addresses={addresses}
          notesOf={at}
        />
      ) : (
        <CopyAsSet content={content} addresses={addresses}>
          <ComparedBlocks differences={differences} addresses={addresses} notesOf={at} />
        </CopyAsSet>
      )}
      <div className="reading-column whole-piece">{at(null)}</div>
    </>
  )
}
