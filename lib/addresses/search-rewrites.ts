import { SEARCH_PARTS } from './search-path.ts'

// A search form sends /search?q=…&region=…; the page that answers lies at a path, so that it can be
// cached. One rule for each set of narrowings a form may carry, the fullest first. A question with
// characters that a path takes for itself is sent on to its address instead.

const FIELDS = ['region', 'type', 'year'] as const
type Field = (typeof FIELDS)[number]

interface Rewrite {
  source: string
  has: { type: 'query'; key: string; value: string }[]
  destination: string
}

export function searchRewrites(): Rewrite[] {
  const sets = FIELDS.reduce<Field[][]>(
    (all, field) => [...all, ...all.map((set) => [...set, field])],
    [[]],
  )
  return [...sets.toSorted((a, b) => b.length - a.length).map(rewriteFor), SEND_ON]
}

const PLAIN = '(?<q>(?=\\s*\\S)[^/\\\\.%]+)'

function rewriteFor(fields: readonly Field[]): Rewrite {
  const given = fields.map((key) => ({
    type: 'query' as const,
    key,
    value: `(?<${key}>[a-z0-9-]+)`,
  }))
  const parts = fields.map((field) => `/${SEARCH_PARTS[field]}/:${field}`)
  return {
    source: '/search',
    has: [{ type: 'query', key: 'q', value: PLAIN }, ...given],
    destination: `/search/:q${parts.join('')}`,
  }
}

const SEND_ON: Rewrite = {
  source: '/search',
  has: [{ type: 'query', key: 'q', value: '[^]*[/\\\\.%][^]*' }],
  destination: '/api/search-address',
}
