import { Note } from '#components/ui/note'
import { ButtonLink } from '#components/ui/button'
import { countOpenComments } from '#domain/comments/count-open-comments'
import { database } from '#server/database'

/** What editors asked about the edition and is not settled yet, with the way to answer. */
export async function RemarksNote({ editionId }: { editionId: number }) {
  const open = await countOpenComments(database(), { editionId })
  if (open === 0) return null
  return (
    <Note
      tone="calm"
      action={
        <ButtonLink size="small" href={`/review/${editionId}`}>
          看意见
        </ButtonLink>
      }
    >
      <b>有 {open} 条意见还没有了结。</b>写在段落旁边，可以在那里回复。
    </Note>
  )
}
