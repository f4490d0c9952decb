import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { proposalTexts } from '#db/schema/matter/matter-private'
import { matters } from '#db/schema/matter/matters'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { listMerged } from './list-merged.ts'
import { loadMatter, MATTER_MISSING, namesOf } from './load-matter.ts'
import { canHandle } from './policy.ts'

/** A filed matter that waits to be assigned, in its own words, for who may assign it; not-found for everybody else. */
export async function getToAssign(
  db: Queryable,
  { actor, matterId, now }: { actor: Actor; matterId: number; now: Date },
) {
  const matter = await loadMatter(db, matterId)
  if (!canHandle(actor, 'assign', matter, shanghaiDay(now)).allowed) {
    throw new Refusal('not-found', MATTER_MISSING)
  }
  const [words] = await db
    .select({
      division: divisions.name,
      situation: proposalTexts.situation,
      analysis: proposalTexts.analysis,
      advice: proposalTexts.advice,
      advisedUnits: proposalTexts.advisedUnits,
    })
    .from(matters)
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .leftJoin(proposalTexts, eq(proposalTexts.matterId, matters.id))
    .where(eq(matters.id, matterId))
  const { lockVersion, number, title, divisionCode } = matter
  return {
    matterId,
    lockVersion,
    number,
    title,
    divisionCode,
    movers: namesOf(matter),
    merged: await listMerged(db, matterId),
    division: words?.division ?? '',
    situation: words?.situation ?? '',
    analysis: words?.analysis ?? '',
    advice: words?.advice ?? '',
    advisedUnits: words?.advisedUnits ?? '',
  }
}
