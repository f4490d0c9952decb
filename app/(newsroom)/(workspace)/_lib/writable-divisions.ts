import type { DivisionChoice } from '#components/form/division-select'
import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { canWriteFor } from '#domain/account/can-write-for'
import { listDivisions } from '#domain/division/list-divisions'

import { toDivisionChoice } from './division-choice.ts'

/** The divisions this person may write for, in display order. */
export async function writableDivisions(db: Queryable, actor: Actor): Promise<DivisionChoice[]> {
  const divisions = await listDivisions(db)
  return divisions.filter(({ code }) => canWriteFor(actor, code).allowed).map(toDivisionChoice)
}
