import { MATTER_STATES, MATTER_STEPS, MOVER_KINDS, SATISFACTIONS } from '#db/matter-states'
import { PROMISE_STATES } from '#db/promise-states'
import { FACED, TALKED, type RegisterFilter } from '#domain/matter/figures/handling-figures'
import { TIMINGS } from '#domain/matter/steps'
import { CLASSES_OR_NONE } from '#lib/proposal-standing'

import { oneOf, parseId, textOf } from '../../_lib/search-params.ts'

type Query = Record<string, string | string[] | undefined>

/** What an address asks for of a register. */
export const parseRegisterFilter = (query: Query): RegisterFilter => ({
  step: oneOf(query['step'], MATTER_STEPS),
  state: oneOf(query['state'], MATTER_STATES),
  category: textOf(query['category'])?.slice(0, 20),
  moverKind: oneOf(query['mover'], MOVER_KINDS),
  resultClass: oneOf(query['class'], CLASSES_OR_NONE),
  timing: oneOf(query['timing'], TIMINGS),
  unitId: parseId(textOf(query['unit']) ?? '') ?? undefined,
  cases: query['cases'] === 'only' ? 'only' : undefined,
  promise: oneOf(query['promise'], PROMISE_STATES),
  talked: oneOf(query['talked'], TALKED),
  faced: oneOf(query['faced'], FACED),
  overall: oneOf(query['overall'], SATISFACTIONS),
  attitude: oneOf(query['attitude'], SATISFACTIONS),
  result: oneOf(query['result'], SATISFACTIONS),
})

/** The same as part of an address, for the next page. */
export function formatRegisterFilter({
  step,
  state,
  category,
  moverKind,
  resultClass,
  timing,
  unitId,
  cases,
  promise,
  talked,
  faced,
  overall,
  attitude,
  result,
}: RegisterFilter): string {
  const entries = {
    step,
    state,
    category,
    mover: moverKind,
    class: resultClass,
    timing,
    unit: unitId === undefined ? undefined : String(unitId),
    cases,
    promise,
    talked,
    faced,
    overall,
    attitude,
    result,
  }
  const named = Object.entries(entries).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  )
  return new URLSearchParams(named).toString()
}
