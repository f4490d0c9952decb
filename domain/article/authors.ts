import type { Credit } from './content.ts'

const WRITES = ['correspondent', 'reporter', 'intern', 'author'] as const

/**
 * Who made an article, for those who ask for its authors: the people who wrote it, else who took its
 * pictures. Editors are named on the page but are not its authors.
 */
export function authorsOf(credits: readonly Credit[]): string[] {
  const named = (roles: readonly Credit['role'][]) =>
    credits.filter(({ role }) => roles.includes(role)).map(({ name }) => name)
  const writers = named(WRITES)
  return [...new Set(writers.length > 0 ? writers : named(['photographer']))]
}
