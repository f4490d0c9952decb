import type { Figure } from './figure.ts'

// Two numbers are of one thing only if unit, thing and what was done with it are all named alike; where
// one names no thing, it may be the other's. Kept by these words, so that no number is held against all.

interface Known<Item> {
  /** In the order they were added: the first, and the first with another number. */
  first: Item
  other: Item | null
  numbers: Set<number>
}

export interface SameThings<Item> {
  add(item: Item): void
  /** The earliest of the same thing, where none has the same number; else null. */
  findUnlike(figure: Figure): Item | null
  /** The earliest of the same thing with another number. */
  findOther(figure: Figure): Item | null
}

const ANY = '*'

/** `figureOf`: the number in an item. */
export function collectSameThings<Item>(figureOf: (item: Item) => Figure): SameThings<Item> {
  const known = new Map<string, Known<Item>>()
  const order = new Map<Item, number>()
  const keyOf = ({ unit, act }: Figure, thing: string) => `${unit} ${act} ${thing}`
  const note = (key: string, item: Item) => {
    const { number } = figureOf(item)
    const entry = known.get(key)
    if (!entry) known.set(key, { first: item, other: null, numbers: new Set([number]) })
    else {
      if (!entry.numbers.has(number)) entry.other ??= item
      entry.numbers.add(number)
    }
  }
  const matching = (figure: Figure) => {
    if (figure.act === '') return []
    const things = figure.thing === '' ? [ANY] : [figure.thing, '']
    return things.flatMap((thing) => known.get(keyOf(figure, thing)) ?? [])
  }
  const earliest = (all: readonly Item[]): Item | null =>
    all.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0] ?? null
  return {
    add(item) {
      const figure = figureOf(item)
      if (figure.act === '') return
      order.set(item, order.size)
      note(keyOf(figure, figure.thing), item)
      note(keyOf(figure, ANY), item)
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
