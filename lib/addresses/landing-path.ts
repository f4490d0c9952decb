import { isNewsroomPath } from './newsroom-sections.ts'

const HERE = 'http://here.invalid'
const HOME = '/work'

/** Where to go after signing in: a page of the newsroom, whatever the address asked for. */
export function landingPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, HERE)) return HOME
  const url = new URL(asked, HERE)
  // '//elsewhere' and '/\elsewhere' parse to another origin.
  if (url.origin !== HERE || !isNewsroomPath(url.pathname)) return HOME
  if (url.pathname.startsWith('/sign-in')) return HOME
  return url.pathname + url.search
}
