import type { Actor } from '../account/actor.ts'

/**
 * The people whom a text names with an @, of those it may name. Where one name begins like another, the
 * longer one is meant; people of one name are all meant.
 */
export function findMentioned(text: string, people: readonly Actor[]): Actor[] {
  const longestFirst = people.toSorted((a, b) => b.displayName.length - a.displayName.length)
  const names = new Set<string>()
  for (const { index } of text.matchAll(/[@＠]/g)) {
    const named = longestFirst.find(({ displayName }) => text.startsWith(displayName, index + 1))
    if (named) names.add(named.displayName)
  }
  return people.filter(({ displayName }) => names.has(displayName))
}
