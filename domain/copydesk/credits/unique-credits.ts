import type { CreditRole } from '#db/states'

import type { Credit } from '../page-reading.ts'

/** Roles that say by themselves that somebody wrote the story. */
const WRITERS: ReadonlySet<CreditRole> = new Set(['reporter', 'correspondent'])

/** Each once; 边疆 文/图 below a story by 通讯员 边疆 adds no second writer. */
export function uniqueCredits(credits: readonly Credit[]): Credit[] {
  const writers = new Set(credits.flatMap(({ role, name }) => (WRITERS.has(role) ? [name] : [])))
  const byKey = new Map(credits.map((credit) => [`${credit.role} ${credit.name}`, credit]))
  return [...byKey.values()].filter(({ role, name }) => role !== 'author' || !writers.has(name))
}
