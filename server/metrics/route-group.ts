import { isNewsroomPath } from '#lib/addresses/newsroom-sections'

const GROUPS: readonly [group: string, path: RegExp][] = [
  ['metrics', /^\/metrics$/],
  ['sign-in', /^\/(?:sign-in|invite|api\/auth)(?:\/|$)/],
  ['health', /^\/api\/health(?:\/|$)/],
  ['read-api', /^\/api\/v1(?:\/|$)/],
  ['upload', /^\/api\/uploads(?:\/|$)/],
  ['interface', /^\/api(?:\/|$)/],
  ['search', /^\/search(?:\/|$)/],
  ['file', /^\/(?:_next|scripts|media|cards)\/|\.[a-z\d]{2,5}$/],
]

/** The kind of address, of few: a figure for each address would have no end. The path is decoded, or null. */
export function routeGroup(path: string | null): string {
  if (path === null) return 'malformed'
  const named = GROUPS.find(([, pattern]) => pattern.test(path))
  return named?.[0] ?? (isNewsroomPath(path) ? 'newsroom' : 'page')
}
