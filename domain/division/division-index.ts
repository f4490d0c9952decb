// What finding divisions in text looks names up in. It holds the whole country's names, so that
// places of other provinces are known for what they are.

import type { Division } from './division.ts'
import { listDivisionNames, type DivisionName } from './division-names.ts'

export type DivisionIndex = {
  divisions: readonly Division[]
  byCode: ReadonlyMap<string, Division>
  names: ReadonlyMap<string, DivisionName>
  /** Names by their first two characters, longest first. */
  byOpening: ReadonlyMap<string, DivisionName[]>
}

let known: { key: string; index: DivisionIndex } | null = null

/** The index of these divisions, rebuilt only when one of them differs from the last time. */
export function buildDivisionIndex(divisions: readonly Division[]): DivisionIndex {
  const key = JSON.stringify(divisions)
  if (known?.key !== key) known = { key, index: indexOf(divisions) }
  return known.index
}

function indexOf(divisions: readonly Division[]): DivisionIndex {
  const names = listDivisionNames(divisions)
  const byOpening = new Map<string, DivisionName[]>()
  for (const name of names.values()) {
    const opening = name.text.slice(0, 2)
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), name])
  }
  for (const [opening, list] of byOpening) {
    byOpening.set(
      opening,
      list.toSorted((a, b) => b.text.length - a.text.length),
    )
  }
  const byCode = new Map(divisions.map((division) => [division.code, division]))
  return { divisions, byCode, names, byOpening }
}
