import type { SiteDivision } from '#domain/site/list-site-divisions'
import { readShownSessions } from '#server/reader/proposals'

import { NoProposals } from './no-proposals.tsx'
import { SessionPage } from './session-page.tsx'

/** The newest session that a committee has published. */
export async function DivisionProposals({ division }: { division: SiteDivision }) {
  const sessions = await readShownSessions(division.code)
  const [newest] = sessions
  if (!newest) return <NoProposals division={division} />
  return <SessionPage division={division} session={newest} sessions={sessions} />
}
