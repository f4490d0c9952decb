// The addresses of search: /search/提案/regions/pingliang/types/proposal/years/2023. A question is part
// of the path, so that each view is a page that can be cached.

export interface SearchView {
  /** Slug of a division. */
  region?: string | undefined
  type?: string | undefined
  year?: number | undefined
  /** A kind of matters, in place of articles. */
  matter?: string | undefined
  /** Newest first instead of best first. */
  order?: 'newest' | undefined
  /** Where a further page begins. */
  after?: string | undefined
}

/** Each part of a view with the word that is before it in the address, in this order. */
export const SEARCH_PARTS = {
  region: 'regions',
  type: 'types',
  year: 'years',
  matter: 'matters',
  order: 'order',
  after: 'after',
} as const

export function searchPath(text: string, view: SearchView = {}): string {
  const question = encodeQuestion(text)
  if (question === '') return '/search'
  const parts = (Object.keys(SEARCH_PARTS) as (keyof typeof SEARCH_PARTS)[]).flatMap((key) => {
    const value = view[key]
    return value === undefined ? [] : [SEARCH_PARTS[key], String(value)]
  })
  return ['/search', question, ...parts].join('/')
}

/** What a path would take for itself. Search reads these as spaces anyway. */
const OF_PATHS = /[/\\.%\s]+/g

/** A question as one segment of a path; empty when nothing of it is left. */
function encodeQuestion(text: string): string {
  return encodeURIComponent(text.replace(OF_PATHS, ' ').trim())
}
