import { sql, type SQL } from 'drizzle-orm'

import { proposalMovers } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'

/** The movers of a matter and of what was merged into it, whose answer is the same; not who does not move it after all. */
export const isMoverOf = (matterId: SQL): SQL => sql`${proposalMovers.disagreedAt} is null
  and ${proposalMovers.matterId} = any(array(select ${matterId} union all
    select ${proposals.matterId} from ${proposals} where ${proposals.mergedInto} = ${matterId}))`

/** Whether an account moves a matter, as the policy asks it; matters are joined. */
export const isMovedBy = (accountId: number): SQL => sql`${matters.id} in (
  select unnest(array[${proposals.matterId}, coalesce(${proposals.mergedInto}, ${proposals.matterId})])
  from ${proposalMovers}
  inner join ${proposals} on ${proposals.matterId} = ${proposalMovers.matterId}
  where ${proposalMovers.accountId} = ${accountId} and ${proposalMovers.disagreedAt} is null)`
