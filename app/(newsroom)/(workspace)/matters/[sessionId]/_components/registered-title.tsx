import type { LoadedSession } from '#domain/matter/lock-session'
import type { listRegister } from '#domain/matter/list-register'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { proposalPath } from '#lib/addresses/proposal-paths'

interface RegisteredTitleProps {
  row: Pick<
    Awaited<ReturnType<typeof listRegister>>['rows'][number],
    'matterId' | 'number' | 'title' | 'isFollowed' | 'publicity'
  >
  session: Pick<LoadedSession, 'term' | 'number' | 'divisionSlug' | 'publishedAt'>
  /** Whether this person keeps the register. */
  keeps: boolean
}

/** What a proposal is about, with the way to where it is handled here, else to what readers have of it. */
export function RegisteredTitle({ row, session, keeps }: RegisteredTitleProps) {
  const { matterId, number, title, isFollowed, publicity } = row
  const isCard = publicity === 'card' && number !== null && session.publishedAt !== null
  if (isFollowed && keeps) return <a href={newsroomMatterPath('proposal', matterId)}>{title}</a>
  return isCard ? <a href={proposalPath(session.divisionSlug, session, number)}>{title}</a> : title
}
