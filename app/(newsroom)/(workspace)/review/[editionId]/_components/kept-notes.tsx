import { Note } from '#components/newsroom/note'
import type { KeptRow } from '#domain/review/list-kept'
import { wordMoment } from '#lib/dates'

/** Words that could not be saved and were kept beside the piece, for their writer and who holds it now. */
export function KeptNotes({
  editionId,
  kept,
  accountId,
  now,
}: {
  editionId: number
  kept: readonly KeptRow[]
  accountId: number
  now: Date
}) {
  if (kept.length === 0) return null
  return (
    <div className="reading-column notes">
      {kept.map((row) => (
        <Note
          key={row.revisionId}
          tone="calm"
          action={
            <a className="button slim" href={`/review/${editionId}/kept/${row.revisionId}`}>
              看改了什么
            </a>
          }
        >
          <b>{row.accountId === accountId ? '您' : row.name}没存进来的文字还在：</b>
          {wordMoment(row.at, now)}，第 {row.number} 版，没有并进这篇稿件。
        </Note>
      ))}
    </div>
  )
}
