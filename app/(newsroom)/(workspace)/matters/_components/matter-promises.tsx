import type { MatterKind } from '#db/matter-states'
import type { Actor } from '#domain/account/actor'
import { listPromisesOf } from '#domain/promise/list-promises'
import type { IsoDay } from '#lib/dates'
import { database } from '#server/database'

import { PromiseRows } from '../promises/_components/promise-rows.tsx'
import { ProposedPromises } from '../promises/_components/proposed-promises.tsx'

/** What was promised of a matter, and, for officers, what stands in its texts and may be a promise. */
export async function MatterPromises({
  actor,
  matterId,
  unitId,
  isExaminer = false,
  kind = 'proposal',
  today,
}: {
  actor: Actor
  matterId: number
  /** The one unit whose promises are shown; those of all where it is not named. */
  unitId?: number
  isExaminer?: boolean
  kind?: MatterKind
  today: IsoDay
}) {
  const rows = await listPromisesOf(database(), { actor, matterId, unitId })
  return (
    <>
      {rows.length > 0 && (
        <section className="grid gap-2" aria-labelledby="promises">
          <h2 id="promises">承诺</h2>
          <PromiseRows rows={rows} today={today} caption="这件的承诺" />
        </section>
      )}
      {isExaminer && <ProposedPromises matterId={matterId} kind={kind} />}
    </>
  )
}
