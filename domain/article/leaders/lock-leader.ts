import { and, eq, ne } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { leaders } from '#db/schema/leaders'
import { Refusal } from '#lib/refusal'

import type { LeaderFields } from './schemas.ts'

export const LEADER_FIELDS = {
  personName: leaders.personName,
  divisionCode: leaders.divisionCode,
  post: leaders.post,
  rank: leaders.rank,
  startsOn: leaders.startsOn,
  endsOn: leaders.endsOn,
}

/** A line of the list kept from changing until the transaction ends. */
export async function lockLeader(tx: Transaction, leaderId: number): Promise<LeaderFields> {
  const [row] = await tx
    .select(LEADER_FIELDS)
    .from(leaders)
    .where(eq(leaders.id, leaderId))
    .for('update')
  if (!row) throw new Refusal('not-found', '名录里没有这一行了')
  return row
}

/** Refuses a division that is none, and a line that stands in the list; `own` is the line itself. */
export async function refuseListed(
  tx: Transaction,
  { divisionCode, personName, post, startsOn }: LeaderFields,
  own: number | null,
): Promise<void> {
  const [division] = await tx
    .select({ code: divisions.code })
    .from(divisions)
    .where(eq(divisions.code, divisionCode))
  if (!division) {
    throw new Refusal('invalid-input', '请选择单位', { divisionCode: ['请选择单位'] })
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

export const alreadyListed = () =>
  new Refusal('conflict', '名录里已经有这一行', { personName: ['名录里已经有这一行'] })
