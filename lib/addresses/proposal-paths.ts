import { divisionPath, type DivisionPath } from './site-paths.ts'

// Addresses of proposals: /proposals/xigu/10-2/23 is proposal 23 of the second session of the tenth committee.

export interface SessionNumbers {
  term: number
  number: number
}

/** What a list of a session's proposals is narrowed to: one choice at a time. */
export const CHOICES = [
  'steps',
  'categories',
  'movers',
  'classes',
  'units',
  'timings',
  'promises',
] as const

export interface ProposalChoice {
  kind: (typeof CHOICES)[number]
  value: string
}

export const PROPOSALS_PATH = '/proposals'

/** The newest session that a committee has published. */
export const divisionProposalsPath = (division: DivisionPath): string =>
  `${divisionPath(division)}/proposals`

export const formatSessionSlug = ({ term, number }: SessionNumbers): string => `${term}-${number}`

export function parseSessionSlug(slug: string): SessionNumbers | null {
  const [, term, number] = /^([1-9]\d?)-([1-9]\d{0,2})$/.exec(slug) ?? []
  return term && number ? { term: Number(term), number: Number(number) } : null
}

/** The number of a proposal in an address, as far as the register can have it. */
export const parseProposalNumber = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

export const sessionProposalsPath = (slug: string, session: SessionNumbers): string =>
  `${PROPOSALS_PATH}/${slug}/${formatSessionSlug(session)}`

export const proposalPath = (slug: string, session: SessionNumbers, number: number): string =>
  `${sessionProposalsPath(slug, session)}/${number}`

/** A list of a session's proposals, after the number with which the page before ended. */
export function proposalListPath(
  slug: string,
  session: SessionNumbers,
  choice: ProposalChoice | null,
  after?: number | null,
): string {
  return [
    sessionProposalsPath(slug, session),
    'list',
    choice && `${choice.kind}/${encodeURIComponent(choice.value)}`,
    after && `after/${after}`,
  ]
    .filter(Boolean)
    .join('/')
}
