import { ReadingColumn } from '#components/newsroom/reading'
import { Note } from '#components/ui/note'
import { isClosed } from '#domain/edition/edition-state'
import { isOffline } from '#domain/publication/refuse-withdrawn'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'
import { EDITION_KIND_LABELS } from '#lib/labels'

/** What becomes of a correction whose article was withdrawn while it is under way. */
export function OfflineNote({ review: { edition, articleState } }: { review: ReviewEdition }) {
  if (!isOffline(articleState) || isClosed(edition.state)) return null
  const kind = EDITION_KIND_LABELS[edition.kind]
  return (
    <ReadingColumn of="notes">
      <Note tone="calm">
        {articleState === 'withdrawn' ? (
          <>
            <b>这篇文章已经撤稿，网上现在没有它。</b>
            {kind}可以接着审；各级都通过以后先放着，文章恢复了才能发布。
          </>
        ) : (
          <>
            <b>这篇文章已经移除，不能恢复。</b>
            这一稿{kind}发布不了，可以不采用。
          </>
        )}
      </Note>
    </ReadingColumn>
  )
}
