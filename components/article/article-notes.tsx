import type { ExplainedNote } from '#domain/corrections/list-article-notes'
import { shanghaiDay, formatDay } from '#lib/dates'
import { EDITION_KIND_LABELS } from '#lib/labels'

import { ShownChanges } from './shown-changes.tsx'

/** What was put right since the article first stood here, before anything else on its page. */
export function ArticleNotes({ notes }: { notes: readonly ExplainedNote[] }) {
  if (notes.length === 0) return null
  return (
    <aside className="article-notes" aria-label="更正说明">
      {notes.map(({ editionId, kind, at, note, changes }) => {
        const day = shanghaiDay(at)
        return (
          <div key={editionId}>
            <p>
              <b>{EDITION_KIND_LABELS[kind]}</b> <time dateTime={day}>{formatDay(day)}</time>：
              {note}
            </p>
            {changes && <ShownChanges changes={changes} />}
          </div>
        )
      })}
    </aside>
  )
}
