import type { ArticleNote } from '#domain/corrections/list-article-notes'
import { shanghaiDay, formatDay } from '#lib/dates'
import { EDITION_KIND_LABELS } from '#lib/labels'

/** What was put right since the article first stood here, before anything else on its page. */
export function ArticleNotes({ notes }: { notes: readonly ArticleNote[] }) {
  if (notes.length === 0) return null
  return (
    <aside className="article-notes" aria-label="更正说明">
      {notes.map(({ kind, at, note }) => {
        const day = shanghaiDay(at)
        return (
          <p key={`${kind} ${at.getTime()}`}>
            <b>{EDITION_KIND_LABELS[kind]}</b> <time dateTime={day}>{formatDay(day)}</time>　{note}
          </p>
        )
      })}
    </aside>
  )
}
