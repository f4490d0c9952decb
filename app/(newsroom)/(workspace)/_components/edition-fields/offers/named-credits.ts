import type { Credit } from '#domain/article/content'

/**
 * The credits once these people are named too, and the way back. `prefilled` names, which the form wrote by itself, give
 * way to them as long as nobody has changed them.
 */
export function nameThem(
  people: readonly Credit[],
  before: readonly Credit[],
  prefilled: readonly Credit[],
): { credits: Credit[]; undo: (now: readonly Credit[]) => Credit[] } {
  const named = before.filter(({ name }) => name.trim() !== '')
  // Who took the pictures says nothing of who wrote.
  const untouched =
    people.some(({ role }) => role !== 'photographer') &&
    named.length === prefilled.length &&
    areNamed(named, prefilled)
  const kept = untouched ? named.filter(isOneOf(people)) : named
  const givenWay = named.filter((credit) => !kept.includes(credit))
  const added = people.filter(({ name }) => kept.every((credit) => credit.name !== name))
  return {
    credits: [...kept, ...added],
    undo: (now) => [...givenWay, ...now.filter((credit) => !isOneOf(added)(credit))],
  }
}

/** Whether each of the people is among the credits, in the same role. */
export const areNamed = (people: readonly Credit[], credits: readonly Credit[]): boolean =>
  people.every(isOneOf(credits))

const isOneOf = (list: readonly Credit[]) => (credit: Credit) =>
  list.some(({ role, name }) => role === credit.role && name === credit.name)
