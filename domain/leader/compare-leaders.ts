import type { Queryable } from '#db/client'
import { leaders } from '#db/schema/leaders'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { compareRecords, parsePaste, type Compared } from '../admin-record/pasted-records.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { leaderKey, parseLeaderLines, type LeaderLine } from './leader-lines.ts'
import { LEADER } from './leader-record.ts'
import type { LeaderFields } from './schemas.ts'

export type PastedLeader = LeaderLine & Compared<LeaderFields>

/** Pasted lines beside the list: what each of them would do to it. Writes nothing. */
export async function compareLeaders(
  db: Queryable,
  { actor, text }: { actor: Actor; text: string },
): Promise<PastedLeader[]> {
  requireSiteAdmin(actor)
  const divisions = await listDivisions(db)
  const lines = parsePaste(text, () => parseLeaderLines(text, divisions))
  const compared = await compareRecords(
    db,
    LEADER,
    lines.map(({ leader }) => leader),
    { column: leaders.personName, valueOf: ({ personName }) => personName, keyOf: leaderKey },
  )
  return lines.flatMap((line, index) => {
    const beside = compared[index]
    return beside ? { ...line, ...beside } : []
  })
}
