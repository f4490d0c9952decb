import { inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { leaders } from '#db/schema/leaders'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { changedFields } from '../../changed-fields.ts'
import { listDivisions } from '../../division/list-divisions.ts'
import { leaderKey, parseLeaderLines, type LeaderLine } from './leader-lines.ts'
import { LEADER_FIELDS } from './lock-leader.ts'
import type { LeaderFields } from './schemas.ts'

/** As much as one paste may bring. */
export const MOST_LINES = 2_000
const MOST_CHARACTERS = 400_000

export type PastedLeader = LeaderLine & {
  /** What taking it in would do; null for a line that can not be read. */
  effect: 'new' | 'changed' | 'same' | null
  /** The line as the list has it. */
  known: (LeaderFields & { id: number }) | null
}

/** Pasted lines beside the list: what each of them would do to it. Writes nothing. */
export async function compareLeaders(
  db: Queryable,
  { actor, text }: { actor: Actor; text: string },
): Promise<PastedLeader[]> {
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  if (text.length > MOST_CHARACTERS) throw tooMany()
  const lines = parseLeaderLines(text, await listDivisions(db))
  if (lines.length > MOST_LINES) throw tooMany()
  const names = lines.flatMap(({ leader }) => leader?.personName ?? [])
  const known = await db
    .select({ id: leaders.id, ...LEADER_FIELDS })
    .from(leaders)
    .where(inArray(leaders.personName, names))
  const byKey = new Map(known.map((row) => [leaderKey(row), row]))
  return lines.map((line) => {
    if (line.leader === null) return { ...line, effect: null, known: null }
    const row = byKey.get(leaderKey(line.leader)) ?? null
    return { ...line, effect: row === null ? 'new' : effectOn(row, line.leader), known: row }
  })
}

function effectOn(row: LeaderFields, wanted: LeaderFields) {
  const changed = changedFields(row, { seen: {}, wanted })
  return Object.keys(changed).length > 0 ? 'changed' : 'same'
}

const tooMany = () => new Refusal('limit-reached', `一次最多 ${MOST_LINES} 行，请分几次贴`)
