// How often one network address may ask for what costs more than a stored page. One table: the rules are
// applied by the gate, listed in the README and sent to programs. An office of 260 people shares one
// address and a mobile carrier puts more behind one, so each rule fits many people and stops a loop.

import { NEWSROOM_SECTIONS } from '#lib/addresses/newsroom-sections'

/** How many answers of a kind are made at once for one network and for all. */
export const LINES = {
  /** Answers that are sought in the database: of the connections for readers some are left for their pages. */
  query: { atOnceOfLane: 3, atOnce: 6 },
  /** A year is many pages of the database, one after the other. */
  dump: { atOnceOfLane: 1, atOnce: 2 },
  /**
   * Pages that are rendered for each visit. Whose turn comes while the database is silent still learns of that:
   * a page waits for it for 15 s.
   */
  page: { atOnceOfLane: 4, atOnce: 8, patience: 20_000 },
} as const

export interface RateRule {
  name:
    | 'dump'
    | 'search'
    | 'suggest'
    | 'picture'
    | 'sign-in'
    | 'say'
    | 'receipt'
    | 'newsroom'
    | 'save'
    | 'api'
  /** Of decoded paths. The first rule that matches counts. */
  path: RegExp
  /** Where its answers are waited for, when they are made for each question; in none when they are not. */
  line?: keyof typeof LINES
  /** What flows in all the time: requests in so many seconds. */
  steady: { requests: number; seconds: number }
  /** What may come on top at once, and how long it takes to come back. */
  burst: { requests: number; seconds: number }
}

export const RATE_RULES: readonly RateRule[] = [
  {
    name: 'dump',
    line: 'dump',
    path: /^\/api\/v1\/years\/[^/]*\/(?:articles|matters)\./,
    steady: { requests: 12, seconds: 60 },
    burst: { requests: 60, seconds: 600 },
  },
  {
    name: 'search',
    line: 'query',
    path: /^\/(?:search|api\/search-address|api\/v1\/search)(?:\/|$)/,
    steady: { requests: 10, seconds: 1 },
    burst: { requests: 300, seconds: 60 },
  },
  {
    name: 'suggest',
    line: 'query',
    path: /^\/api\/suggest(?:\/|$)/,
    steady: { requests: 40, seconds: 1 },
    burst: { requests: 600, seconds: 60 },
  },
  {
    name: 'picture',
    path: /^\/(?:cards|articles\/[^/]*\/(?:pictures|qr\.svg))(?:\/|$)/,
    steady: { requests: 20, seconds: 1 },
    burst: { requests: 300, seconds: 60 },
  },
  {
    // Made for each visit; the tries themselves are counted elsewhere.
    name: 'sign-in',
    line: 'page',
    path: /^\/(?:sign-in|invite|duty)(?:\/|$)/,
    steady: { requests: 10, seconds: 1 },
    burst: { requests: 600, seconds: 60 },
  },
  {
    // Made for each visit; what is handed in is counted elsewhere.
    name: 'say',
    line: 'page',
    path: /^\/say(?:\/|$)/,
    steady: { requests: 5, seconds: 1 },
    burst: { requests: 300, seconds: 60 },
  },
  {
    // Whoever has a number asks now and then; whoever guesses one of 2 to the 60 asks all the time.
    name: 'receipt',
    line: 'page',
    path: /^\/receipts(?:\/|$)/,
    steady: { requests: 2, seconds: 1 },
    burst: { requests: 300, seconds: 60 },
  },
  {
    // An office of 260 at half past eight: each page brings some ten of its neighbours with it.
    name: 'newsroom',
    line: 'page',
    path: new RegExp(`^/(?:preview|${NEWSROOM_SECTIONS.join('|')})(?:/|$)`),
    steady: { requests: 60, seconds: 1 },
    burst: { requests: 3_000, seconds: 60 },
  },
  {
    // What pages of the newsroom save by themselves, and files: as often as its pages.
    name: 'save',
    path: /^\/api\/(?:working-copies|uploads)(?:\/|$)/,
    steady: { requests: 60, seconds: 1 },
    burst: { requests: 3_000, seconds: 60 },
  },
  {
    name: 'api',
    line: 'query',
    path: /^\/api\/v1(?:\/|$)/,
    steady: { requests: 20, seconds: 1 },
    burst: { requests: 300, seconds: 60 },
  },
]
