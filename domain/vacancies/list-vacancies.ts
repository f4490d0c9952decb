import { and, eq, inArray, not, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts, roleGrants } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editionParticipants } from '#db/schema/edition-participants'
import { literals } from '#db/schema/columns'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import {
  CLOSED_EDITION_STATES,
  OPEN_EDITION_STATES,
  type EditionKind,
  type EditionState,
  type ReviewLevel,
} from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { maskedOrNull } from '#db/masked'
import { inScope } from '../division/in-scope.ts'
import { OVERSEERS, overseesEditions } from '../edition/oversees.ts'
import { EDITOR_ROLES } from '../edition/policy.ts'
import { getReviewLevels } from '../edition/review-levels.ts'
import { readEditors, sparePeople, type EditorsByCode } from './spare-people.ts'
import { comingByStates, comingLevels, isBarred, vacantLevels, vacantMask } from './vacancy.ts'

const PAGE = 25
/** As of the queue: how many more makes no difference. */
const MAX_COUNTED = 1_000
const LONGEST_WAITING = keyset({
  columns: [
    ['moment', editions.stateSince],
    ['id', editions.id],
  ],
  direction: 'ascending',
  size: PAGE,
})

export interface VacancyRow {
  editionId: number
  kind: EditionKind
  state: EditionState
  divisionCode: string
  divisionName: string
  authorName: string
  /** Only for final editors: an admin reads no editions. */
  headline: string | null
  since: Date
  levels: ReviewLevel[]
}

/** The editions in the actor's scope that nobody can act on, now or at a coming level; longest waiting first. */
export async function listVacancies(
  db: Queryable,
  input: { actor: Actor; now: Date; after?: string | undefined },
): Promise<{ rows: VacancyRow[]; next: string | null }> {
  const { actor, now, after } = input
  const mask = await vacantNow(db, now)
  const rows = await db
    .select({
      editionId: editions.id,
      kind: editions.kind,
      state: editions.state,
      divisionCode: editions.divisionCode,
      divisionName: divisions.name,
      authorName: accounts.displayName,
      headline: maskedOrNull(
        sql`case when ${inScope(
          editions.divisionCode,
          scopesOf(actor, ['editor3']),
        )} then ${revisions.headline} end`,
      ),
      since: editions.stateSince,
      mask,
    })
    .from(editions)
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .where(and(isSeenBy(actor), await isVacant(db, mask, now), LONGEST_WAITING.after(after)))
    .orderBy(...LONGEST_WAITING.orderBy)
    .limit(LONGEST_WAITING.limit)
  const page = LONGEST_WAITING.pageOf(rows, ({ since, editionId }) => [since, editionId])
  const shown = page.rows.map((row) => {
    const { mask: vacant, ...rest } = row
    return { ...rest, levels: vacantLevels(vacant) ?? [] }
  })
  return { rows: shown, next: page.next }
}

/** How many there are, up to `MAX_COUNTED`. */
export async function countVacancies(
  db: Queryable,
  input: { actor: Actor; now: Date },
): Promise<number> {
  const { actor, now } = input
  if (!overseesEditions(actor)) return 0
  const mask = await vacantNow(db, now)
  const found = db
    .select({ one: sql`1`.as('one') })
    .from(editions)
    .where(and(isSeenBy(actor), await isVacant(db, mask, now)))
    .limit(MAX_COUNTED)
    .as('found')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(found)
  return row?.count ?? 0
}

async function vacantNow(db: Queryable, now: Date): Promise<SQL<number>> {
  const coming = comingLevels(await getReviewLevels(db))
  return vacantMask({ divisionCode: editions.divisionCode, coming, barred: isBarred, now })
}

/** Each that may be vacant is asked about by itself, and those are found along indexes. */
async function isVacant(db: Queryable, mask: SQL<number>, now: Date): Promise<SQL> {
  const levels = await getReviewLevels(db)
  const editors = await readEditors(db, now)
  const ids = sql`${hadInHand(listTight(editors, levels))} union ${writtenByEditors}`
  // An array has the planner begin with them: it takes the dear condition for cheap, and would ask it of all.
  return sql`${editions.id} = any(array(${ids})) and ${mask} <> 0`
}

/** Of which states and how many people an edition of a division must be to find too few others. */
interface Tight {
  code: string
  states: readonly EditionState[]
  people: number
}

const listTight = (editors: EditorsByCode, levels: ReviewLevel): Tight[] =>
  [...editors].flatMap(([code, own]) =>
    comingByStates(levels).map(({ states, coming }) => ({
      code,
      states,
      // One of an edition's people wrote it.
      people: sparePeople(own, coming) < 0 ? 0 : sparePeople(own, coming) + 2,
    })),
  )

/** A division at a time, along the index: joined, all that is open would be read for the few. */
const hadInHand = (tight: readonly Tight[]): SQL => sql`
  select tried.id from jsonb_to_recordset(${JSON.stringify(tight)}::jsonb) as tight (code text, states edition_state[], people int)
  cross join lateral (
    select open.id from ${editions} as open
    where open.division_code = tight.code and open.state = any (tight.states) and open.people >= tight.people
      and open.state not in ${literals(CLOSED_EDITION_STATES)} offset 0) as tried`

/** An editor who wrote along is no spare one. */
const writtenByEditors: SQL = sql`
  select written.edition_id from ${editionParticipants} as written
  where written.level = 0 and written.account_id in (
    select ${roleGrants.accountId} from ${roleGrants} where ${inArray(roleGrants.role, Object.values(EDITOR_ROLES))})`

/**
 * Open editions of the actor's scope. Drafts that nobody has submitted are their author's own; a correction's
 * draft keeps its article from any other.
 */
const isSeenBy = (actor: Actor): SQL | undefined =>
  and(
    inArray(editions.state, OPEN_EDITION_STATES),
    inScope(editions.divisionCode, scopesOf(actor, OVERSEERS)),
    or(not(eq(editions.state, 'draft')), not(eq(editions.kind, 'new'))),
  )
