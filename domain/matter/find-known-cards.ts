import { and, eq, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import { parseProposalNumber, parseSessionSlug } from '#lib/addresses/proposal-paths'

import { isCard, isShownSession } from './shown-sessions.ts'

const sessionName = sql<string>`${divisions.slug} || '/' || ${committeeTerms.number} || '-' || ${committeeSessions.number}`

/** Those of the names (xigu/10-2) that are of published sessions. */
export async function findKnownSessions(db: Queryable, names: readonly string[]) {
  const asked = names.flatMap((name) => {
    const numbers = parseName(name)
    return numbers ? [sql`(${numbers.slug}, ${numbers.term}::int, ${numbers.number}::int)`] : []
  })
  if (asked.length === 0) return []
  const rows = await db
    .select({ name: sessionName })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(
      and(
        isShownSession,
        sql`(${divisions.slug}, ${committeeTerms.number}, ${committeeSessions.number}) in (${list(asked)})`,
      ),
    )
  return rows.map(({ name }) => name)
}

/** Those of the names (xigu/10-2/23) that are of cards which readers have. */
export async function findKnownCards(db: Queryable, names: readonly string[]) {
  const asked = names.flatMap((name) => {
    const numbers = parseName(name)
    const card = parseProposalNumber(name.split('/')[2] ?? '')
    return numbers && card !== null
      ? [sql`(${numbers.slug}, ${numbers.term}::int, ${numbers.number}::int, ${card}::int)`]
      : []
  })
  if (asked.length === 0) return []
  const rows = await db
    .select({ name: sql<string>`${sessionName} || '/' || ${matters.number}` })
    .from(matters)
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(
      and(
        isCard,
        sql`(${divisions.slug}, ${committeeTerms.number}, ${committeeSessions.number}, ${matters.number}) in (${list(asked)})`,
      ),
    )
  return rows.map(({ name }) => name)
}

const list = (values: SQL[]) => sql.join(values, sql`, `)

function parseName(name: string) {
  const [slug = '', session = ''] = name.split('/')
  const numbers = parseSessionSlug(session)
  return numbers && { slug, ...numbers }
}
