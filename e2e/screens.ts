// The screens that are looked at one by one: each template of the readers, and each screen of the
// newsroom as who works there sees it. Where two screens are the same form or list over other things,
// one stands for both.

import type { APIRequestContext } from 'playwright/test'
import type postgres from 'postgres'

/** The pages people come for; `article` stands for an article's address. */
export const MAIN_PAGES = [
  '/',
  '/counties/zhuanglang',
  'article',
  '/timeline',
  '/search?q=提案',
  '/nothing-here',
] as const

export const OTHER_PAGES = [
  '/prefectures/pingliang',
  '/province',
  '/counties',
  '/timeline/2023/3/types/meeting',
  '/topics',
  '/pictures',
  '/series/zhuanglang',
  '/corrections',
  '/about',
  '/about/api',
  '/site-map',
  '/offline',
  '/unavailable',
  '/too-many-requests',
  '/search',
  '/embed/counties/zhuanglang',
  '/follow/counties/zhuanglang',
  '/proposals',
  '/counties/xigu/proposals',
  '/say',
  '/say/policy',
  '/receipts',
] as const

/** In second review, with changes of the first editor. */
const MENDED = 'mended'

/** By login name. A state in an address stands for an edition in it. */
export const NEWSROOM_SCREENS: Readonly<Record<string, readonly string[]>> = {
  zhuanglang: [
    '/desk',
    '/desk/new',
    '/desk/returned',
    '/desk/review1',
    '/desk/corrections',
    '/planned',
    '/planned/new',
    '/notices',
    '/account',
    '/account/second-factor',
    '/help',
    '/help/correspondent/write',
    '/import',
  ],
  editor1: [
    '/review',
    '/review/returned',
    '/review/review1',
    '/review/0',
    '/stats/places/pingliang',
    '/stats/freshness',
    '/stats/mine',
  ],
  editor2: ['/review/mended?against=submitted'],
  editor3: [
    '/review/review3',
    '/review/published/sheet',
    '/review/published/print',
    '/schedule',
    '/schedule?list=scheduled',
    '/published',
    '/published?list=requests',
    '/flow',
    '/vacancies',
  ],
  admin: [
    '/vacancies',
    '/admin/accounts',
    '/admin/accounts/import',
    '/admin/accounts/new',
    '/admin/accounts/1',
    '/admin/committees',
    '/admin/committees/zhuanglang',
    '/admin/topics',
    '/admin/series',
    '/admin/words',
    '/admin/words/new',
    '/admin/leaders',
    '/admin/units',
    '/admin/limits/zhuanglang',
    '/admin/workdays',
    '/admin/settings',
    '/admin/status',
    '/admin/jobs',
  ],
  member: ['/matters/mine', '/matters/new'],
  officer: [
    '/intake',
    '/matters',
    '/matters/consultations',
    '/matters/session',
    '/matters/import',
    '/matters/rooms',
    '/matters/triage',
  ],
  dispatcher: ['/matters/dispatch'],
  clerk: ['/matters/promises', '/matters/unit', '/matters/assignment'],
  auditor: ['/admin/audit', '/admin/audit/editions', '/admin/audit/editions/review1'],
}

export interface Screen {
  name: string
  /** Null: a page for everybody. */
  loginName: string | null
}

export const SCREENS: readonly Screen[] = [
  ...[...MAIN_PAGES, ...OTHER_PAGES, '/sign-in', '/sign-in/reset'].map((name) => ({
    name,
    loginName: null,
  })),
  ...Object.entries(NEWSROOM_SCREENS).flatMap(([loginName, names]) =>
    names.map((name) => ({ name, loginName })),
  ),
]

/** Resolves to the address of a reader's page: an article is the county's oldest, which has every part. */
export async function findReaderPath(
  request: APIRequestContext,
  template: string,
): Promise<string> {
  if (template === 'article with a table') return findTablePath(request)
  if (template !== 'article') return template
  const response = await request.get('/api/v1/articles?division=620825&limit=50')
  const { items } = (await response.json()) as { items: { id: number }[] }
  return `/articles/${items.at(-1)?.id}`
}

/** The demonstration has one. */
async function findTablePath(request: APIRequestContext): Promise<string> {
  const response = await request.get('/api/v1/articles?division=620421&limit=50')
  const { items } = (await response.json()) as { items: { id: number; headline: string }[] }
  return `/articles/${items.find(({ headline }) => headline.includes('一张表'))?.id}`
}

/** Resolves to the address of a screen of the newsroom: under /desk the edition is the person's own. */
export async function findNewsroomPath(
  rows: postgres.Sql,
  screen: string,
  loginName: string,
): Promise<string> {
  if (screen === '/matters/session') return findSessionPath(rows)
  if (screen === '/matters/assignment') return findAssignmentPath(rows, loginName)
  const [state] = /review[13]|mended|returned$|published(?=\/)/.exec(screen.slice(1)) ?? []
  if (!state || screen === '/review/returned') return screen
  const [edition] = await rows<{ id: string }[]>`
    select e.id from editions e join accounts a on a.id = e.author_id
    join revisions r on r.id = e.current_revision_id
    where e.state = ${state === MENDED ? 'review2' : state} and (r.number > 1 or ${state !== MENDED}) and (a.login_name = ${loginName} or ${!screen.startsWith('/desk')})
    order by e.id limit 1`
  if (!edition) throw new Error(`No edition in ${state} for ${loginName}`)
  return screen.replace(state, edition.id)
}

/** The demonstration's session whose proposals were handled in it. */
async function findSessionPath(rows: postgres.Sql): Promise<string> {
  const [session] = await rows<{ id: string }[]>`
    select s.id from committee_sessions s join committee_terms t on t.id = s.term_id
    where t.division_code = '620825' and s.is_demo order by s.id limit 1`
  return `/matters/${session?.id}`
}

/** The last that the unit of this person answered. */
async function findAssignmentPath(rows: postgres.Sql, loginName: string): Promise<string> {
  const [assignment] = await rows<{ id: string }[]>`
    select a.id from assignments a join role_grants g on g.unit_id = a.unit_id
    join accounts p on p.id = g.account_id
    where p.login_name = ${loginName} and a.state is not null order by a.id desc limit 1`
  return `/matters/assignment/${assignment?.id}`
}
