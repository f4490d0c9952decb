import { Note } from '#components/newsroom/note'
import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { contentHash } from '#domain/article/content-hash'
import type { ReviewCopy } from '#domain/review/get-review-copy'
import { findWorkingCopy } from '#domain/review/working-copy'
import { shanghaiTime } from '#lib/dates'

import { mayChange } from '../../_lib/may-change.ts'

/** The editor's own change that saved itself and is no version yet: a decision would not have it. */
export async function UnderWayNote({
  db,
  actor,
  copy: { edition, current, verdicts },
}: {
  db: Queryable
  actor: Actor
  copy: ReviewCopy
}) {
  if (!mayChange(verdicts)) return null
  const { id: editionId } = edition
  const working = await findWorkingCopy(db, { editionId, accountId: actor.accountId })
  if (working?.lockVersion !== edition.lockVersion) return null
  if (contentHash(working.content) === current.hash) return null
  return (
    <div className="reading-column notes">
      <Note
        tone="calm"
        action={
          <a className="button slim" href={`/review/${editionId}/edit`}>
            接着改
          </a>
        }
      >
        <b>您 {shanghaiTime(working.updatedAt)} 改到一半的还没有存成一版，</b>
        下面是改之前的样子；现在作决定，不带那些改动。
      </Note>
    </div>
  )
}
