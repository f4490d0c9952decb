import type { Metadata } from 'next'

import type { SiteDivision } from '#domain/site/list-site-divisions'
import { readShownSessions } from '#server/reader/proposals'

import { describeSession } from './session-route.ts'

export async function describeDivisionProposals(division: SiteDivision | null): Promise<Metadata> {
  if (!division) return {}
  const [newest] = await readShownSessions(division.code)
  return describeSession(division, newest)
}
