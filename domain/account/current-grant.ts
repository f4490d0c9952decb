import { and, gte, isNull, lte, or, type SQL } from 'drizzle-orm'

import { roleGrants } from '#db/schema/accounts'
import type { IsoDay } from '#lib/dates'

/** SQL for a grant that holds on a day. */
export function isCurrentGrant(today: IsoDay): SQL | undefined {
  return and(
    isNull(roleGrants.revokedAt),
    lte(roleGrants.startsOn, today),
    or(isNull(roleGrants.endsOn), gte(roleGrants.endsOn, today)),
  )
}
