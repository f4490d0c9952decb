import type { Queryable } from '#db/client'
import type { CountersignKind } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { askCountersign } from '../countersign/ask-countersign.ts'
import { confirmCountersign } from '../countersign/confirm-countersign.ts'
import { as, NOW, requestKey } from './stage.ts'

/** What an admin asks a second person for, with a reason and a key of its own. */
export const askFor = (
  db: Queryable,
  asker: Actor,
  kind: CountersignKind,
  payload: object,
  now = NOW,
): Promise<{ countersignId: number }> =>
  askCountersign(as(db, asker, now), {
    kind,
    payload,
    reason: '本人当面来说的',
    requestKey: requestKey(),
  })

/** What two people do: one asks, the other confirms. */
export async function doByTwo(
  db: Queryable,
  { asker, second }: { asker: Actor; second: Actor },
  kind: CountersignKind,
  payload: object,
) {
  return confirmCountersign(as(db, second), await askFor(db, asker, kind, payload))
}
