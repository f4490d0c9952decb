import { ReadingColumn } from '#components/newsroom/reading'
import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'
import type { ConflictingCopyRow } from '#domain/review/copies/list-conflicting-copies'
import { formatMoment } from '#lib/dates'

/** Words that could not be saved and were kept beside the edition, for their writer and who holds it now. */
export function ConflictingCopiesNote({
  editionId,
  kept,
  accountId,
  now,
}: {
  editionId: number
  kept: readonly ConflictingCopyRow[]
  accountId: number
  now: Date
}) {
  if (kept.length === 0) return null
  return (
    <ReadingColumn of="notes">
      {kept.map((row) => (
        <Note
          key={row.revisionId}
          tone="calm"
          action={
            <ButtonLink size="small" href={`/review/${editionId}/kept/${row.revisionId}`}>
              看改了什么
            </ButtonLink>
          }
        >
          <b>{row.accountId === accountId ? '您' : row.name}没存进来的文字还在：</b>
          {formatMoment(row.at, now)}，第 {row.number} 版，没有并进这篇稿件。
        </Note>
      ))}
    </ReadingColumn>
  )
}
