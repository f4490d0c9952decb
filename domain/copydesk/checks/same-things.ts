import type { Figure } from './figure.ts'

// Two numbers are of one thing only if unit, thing and what was done with it are all named alike; where
// one names no thing, it may be the other's. Kept by these words, so that no number is held against all.

interface Known<Told> {
  /** In the order they were told: the first, and the first with another number. */
  first: Told
  other: Told | null
  numbers: Set<number>
}

export interface SameThings<Told> {
  add(told: Told): void
  /** The earliest of the same thing, where none has the same number; else null. */
  findUnlike(figure: Figure): Told | null
  /** The earliest of the same thing with another number. */
  findOther(figure: Figure): Told | null
}

const ANY = '*'

/** `figureOf`: the number in what is told. */
export function collectSameThings<Told>(figureOf: (told: Told) => Figure): SameThings<Told> {
  const known = new Map<string, Known<Told>>()
  const order = new Map<Told, number>()
  const keyOf = ({ unit, act }: Figure, thing: string) => `${unit} ${act} ${thing}`
  const note = (key: string, told: Told) => {
    const { number } = figureOf(told)
    const entry = known.get(key)
    if (!entry) known.set(key, { first: told, other: null, numbers: new Set([number]) })
    else {
      if (!entry.numbers.has(number)) entry.other ??= told
      entry.numbers.add(number)
    }
  }
  const matching = (figure: Figure) => {
    if (figure.act === '') return []
    const things = figure.thing === '' ? [ANY] : [figure.thing, '']
    return things.flatMap((thing) => known.get(keyOf(figure, thing)) ?? [])
  }
  const earliest = (all: readonly Told[]): Told | null =>
    all.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0] ?? null
  return {
    add(told) {
      const figure = figureOf(told)
      if (figure.act === '') return
      order.set(told, order.size)
      note(keyOf(figure, figure.thing), told)
      note(keyOf(figure, ANY), told)
    },
    findUnlike(figure) {
      const entries = matching(figure)
      if (entries.some(({ numbers }) => numbers.has(figure.number))) return null
      return earliest(entries.map(({ first }) => first))
    },
    findOther(figure) {
      const others = matching(figure).flatMap(({ first, other }) => {
        if (figureOf(first).number !== figure.number) return [first]
        return other === null ? [] : [other]
      })
      return earliest(others)
    },
  }
}
