import { ReadingColumn } from '#components/newsroom/reading'
import { Note } from '#components/ui/note'
import { ButtonLink } from '#components/ui/button'
import { shanghaiTime } from '#lib/dates'

/** The editor's own change that saved itself and is no version yet: a decision would not have it. */
export function UnderWayNote({ editionId, changedAt }: { editionId: number; changedAt: Date }) {
  return (
    <ReadingColumn of="notes">
      <Note
        tone="calm"
        action={
          <ButtonLink size="small" href={`/review/${editionId}/edit`}>
            接着改
          </ButtonLink>
        }
      >
        <b>您 {shanghaiTime(changedAt)} 改到一半的还没有存成一版，</b>
        下面是改之前的样子；现在作决定，不带那些改动。
      </Note>
    </ReadingColumn>
  )
}
