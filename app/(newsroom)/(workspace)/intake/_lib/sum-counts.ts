import type { IntakeKind, IntakeState } from '#db/intake-states'

interface Counted {
  divisionCode: string
  division: string
  kind: IntakeKind
  state: IntakeState
  count: number
}

export interface CountRow {
  code: string
  division: string
  kinds: Record<IntakeKind, number>
  states: Record<IntakeState, number>
}

/** One row a place, with how many there are of each kind and in each state. */
export function sumCounts(counts: readonly Counted[]): CountRow[] {
  const rows = new Map<string, CountRow>()
  for (const { divisionCode: code, division, kind, state, count } of counts) {
    const row = rows.get(code) ?? {
      code,
      division,
      kinds: { topic: 0, proposal: 0, history: 0 },
      states: { received: 0, accepted: 0, declined: 0 },
    }
    row.kinds[kind] += count
    row.states[state] += count
    rows.set(code, row)
  }
  return [...rows.values()].toSorted((one, other) => one.code.localeCompare(other.code))
}
