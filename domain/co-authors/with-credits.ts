import type { Credit } from '../article/content.ts'

/** A byline with more people on it: nobody is twice in one role, however the name is spaced. */
export function withCredits(credits: readonly Credit[], more: readonly Credit[]): Credit[] {
  const known = new Set(credits.map(keyOf))
  return [
    ...credits,
    ...more.filter((credit) => !known.has(keyOf(credit)) && known.add(keyOf(credit))),
  ]
}

const keyOf = ({ role, name }: Credit) => `${role} ${name.replace(/\s/gu, '')}`
