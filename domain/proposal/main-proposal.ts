import { and, eq, isNotNull, isNull } from 'drizzle-orm'

import { matters, proposals } from '#db/schema/matter/matters'

/** Whether others of its session can be merged into a proposal: filed, and none that was merged itself. */
export const canBeMain = and(
  eq(proposals.isFiled, true),
  isNull(proposals.mergedInto),
  isNotNull(matters.number),
)
