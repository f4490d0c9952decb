import { and, eq, ne } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { leaders } from '#db/schema/leaders'
import { Refusal } from '#lib/refusal'

import { requireSiteAdmin } from '../account/runs-site.ts'
import type { RecordKind } from '../admin-record/record-kind.ts'
import { isOwnDivision } from '../division/own-divisions.ts'
import { isTerm, leaderSchema, type LeaderFields } from './schemas.ts'

export const LEADER_FIELDS = {
  personName: leaders.personName,
  divisionCode: leaders.divisionCode,
  post: leaders.post,
  rank: leaders.rank,
  startsOn: leaders.startsOn,
  endsOn: leaders.endsOn,
}

export const LEADER: RecordKind<LeaderFields> = {
  subject: 'leader',
  table: leaders,
  key: leaders.id,
  columns: LEADER_FIELDS,
  schema: leaderSchema,
  shape: leaderSchema.shape,
  nameOf: ({ personName }) => personName,
  requireKeeper: (actor) => requireSiteAdmin(actor),
  missing: '名录里没有这一行了',
  taken: alreadyListed,
  check: async (tx, { after, key }) => {
    if (!isTerm(after)) {
      throw new Refusal('invalid-input', '结束不能早于开始', { endsOn: ['结束不能早于开始'] })
    }
    await refuseListed(tx, after, key)
  },
  stamp: (now, changed) => (changed === null ? { createdAt: now } : {}),
}

/** Refuses an unknown division, and a line that the list has already; `own` is the line itself. */
async function refuseListed(
  tx: Transaction,
  { divisionCode, personName, post, startsOn }: LeaderFields,
  own: number | null,
): Promise<void> {
  const [division] = await tx
    .select({ code: divisions.code })
    .from(divisions)
    .where(and(eq(divisions.code, divisionCode), isOwnDivision(divisions.code)))
  if (!division) {
    throw new Refusal('invalid-input', '请选择区划', { divisionCode: ['请选择区划'] })
  }
  const [listed] = await tx
    .select({ id: leaders.id })
    .from(leaders)
    .where(
      and(
        eq(leaders.divisionCode, divisionCode),
        eq(leaders.personName, personName),
        eq(leaders.post, post),
        eq(leaders.startsOn, startsOn),
        own === null ? undefined : ne(leaders.id, own),
      ),
    )
  if (listed) throw alreadyListed()
}

function alreadyListed(): Refusal {
  return new Refusal('conflict', '名录里已经有这一行', { personName: ['名录里已经有这一行'] })
}
