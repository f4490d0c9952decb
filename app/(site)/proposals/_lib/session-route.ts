import type { Metadata } from 'next'

import { describeFigures } from '#lib/proposal-figures'
import type { ShownSession } from '#domain/matter/shown-sessions'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import {
  divisionProposalsPath,
  formatSessionSlug,
  parseSessionSlug,
  sessionProposalsPath,
} from '#lib/addresses/proposal-paths'
import { formatPlenary } from '#lib/format-plenary'
import { readProvinceProposals, readSession, readShownSessions } from '#server/reader/proposals'
import { readDivisions, readToday } from '#server/reader/site'

import { pageMetadata } from '../../_lib/page-metadata.ts'

// What the routes of a committee's sessions share.

/** One session stands for all: the others are made when somebody turns to them. */
export async function listSessionParams(): Promise<{ slug: string; session: string }[]> {
  const [newest] = (await readProvinceProposals()).counties
  return [
    {
      slug: newest?.division.slug ?? '-',
      session: newest ? formatSessionSlug(newest) : '-',
    },
  ]
}

export interface FoundSession {
  division: SiteDivision
  session: ShownSession
  sessions: ShownSession[]
}

/** Null for a session that readers do not have. */
export async function findSession(slug: string, part: string): Promise<FoundSession | null> {
  const division = (await readDivisions()).find((one) => one.slug === slug)
  const numbers = parseSessionSlug(part)
  if (!division || !numbers) return null
  const sessions = await readShownSessions(division.code)
  const session = sessions.find(
    ({ term, number }) => term === numbers.term && number === numbers.number,
  )
  return session ? { division, session, sessions } : null
}

/** The address of a session is where its figures stay; the committee's own leads to the newest. */
export async function describeSession(
  division: SiteDivision,
  session: ShownSession | undefined,
): Promise<Metadata> {
  const title = `${division.name}的提案`
  if (!session) {
    const page = { title, description: title, path: divisionProposalsPath(division) }
    return { ...(await pageMetadata(page)), robots: { index: false, follow: true } }
  }
  const { term, number } = session
  const found = await readSession(division.code, { term, number }, await readToday())
  return pageMetadata({
    title: `${title}：${formatPlenary(session)}`,
    description: `${division.name}政协${formatPlenary(session)}的提案办到哪一步：${found ? describeFigures(found.figures.steps) : ''}`,
    path: sessionProposalsPath(division.slug, session),
    divisionCode: division.code,
    matters: { division, title, hasDays: true },
  })
}
