import { MATTER_STATES, MATTER_STEPS, MOVER_KINDS, RESULT_CLASSES } from '#db/matter-states'
import { TIMINGS, type ProposalFilter } from '#domain/matter/steps'

import { oneOf, textOf } from '../../_lib/search-params.ts'

type Query = Record<string, string | string[] | undefined>

/** What an address asks for of a register. */
export const parseRegisterFilter = (query: Query): ProposalFilter => ({
  step: oneOf(query['step'], MATTER_STEPS),
  state: oneOf(query['state'], MATTER_STATES),
  category: textOf(query['category'])?.slice(0, 20),
  moverKind: oneOf(query['mover'], MOVER_KINDS),
  resultClass: oneOf(query['class'], RESULT_CLASSES),
  timing: oneOf(query['timing'], TIMINGS),
})

/** The same as part of an address, for the next page. */
export function formatRegisterFilter({
  step,
  state,
  category,
  moverKind,
  resultClass,
  timing,
}: ProposalFilter): string {
  const entries = { step, state, category, mover: moverKind, class: resultClass, timing }
  const named = Object.entries(entries).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  )
  return new URLSearchParams(named).toString()
}
