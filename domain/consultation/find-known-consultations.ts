import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import { parseProposalNumber } from '#lib/addresses/proposal-paths'

import { isShown } from './shown/shown-scope.ts'

/** Those of the names (lintao/12) that are of topics which readers have. */
export async function findKnownConsultations(
  db: Queryable,
  names: readonly string[],
): Promise<string[]> {
  const ids = names.flatMap((name) => parseProposalNumber(name.split('/')[1] ?? '') ?? [])
  if (ids.length === 0) return []
  const rows = await db
    .select({ name: sql<string>`${divisions.slug} || '/' || ${matters.id}` })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(and(isShown, inArray(matters.id, ids)))
  return rows.map(({ name }) => name)
}

/** Those of the rooms of which readers have a topic. */
export async function findKnownRooms(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const asked = ids.flatMap((id) => parseProposalNumber(id) ?? [])
  if (asked.length === 0) return []
  const rows = await db
    .selectDistinct({ roomId: consultations.roomId })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(and(isShown, inArray(consultations.roomId, asked)))
  return rows.map(({ roomId }) => String(roomId))
}
