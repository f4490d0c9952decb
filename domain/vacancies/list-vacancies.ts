import { and, eq, inArray, not, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts, roleGrants } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editionParticipants } from '#db/schema/edition-participants'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import {
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
import { readSparePeople } from './spare-people.ts'
import { comingLevels, isBarred, vacantLevels, vacantMask } from './vacancy.ts'

const PAGE = 25
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

/** How many there are. */
export async function countVacancies(
  db: Queryable,
  input: { actor: Actor; now: Date },
): Promise<number> {
  const { actor, now } = input
  if (!overseesEditions(actor)) return 0
  const mask = await vacantNow(db, now)
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(editions)
    .where(and(isSeenBy(actor), await isVacant(db, mask, now)))
  return row?.count ?? 0
}

async function vacantNow(db: Queryable, now: Date): Promise<SQL<number>> {
  const coming = comingLevels(await getReviewLevels(db))
  return vacantMask({ divisionCode: editions.divisionCode, coming, barred: isBarred, now })
}

/** The planner takes both conditions for cheap, and would ask the dear one first. */
async function isVacant(db: Queryable, mask: SQL<number>, now: Date): Promise<SQL> {
  return sql`case when ${isTight(await readSparePeople(db, now))} then ${mask} else 0 end <> 0`
}

/** Of editions that more than so many people reviewed there are few, and an index has them: more than four had them in hand. */
const MAX_BARRED = 3

/**
 * Where more people hold the levels than an edition bars, it finds its people: asking about each edition by itself is for
 * the others, and for those whose writers review, too.
 */
function isTight(spare: ReadonlyMap<string, number>): SQL | undefined {
  const { id, authorId, submitterId, divisionCode } = editions
  const { editionId, accountId, level, place } = editionParticipants
  const codesWith = (fits: (people: number) => boolean) =>
    inArray(
      divisionCode,
      [...spare].flatMap(([code, people]) => (fits(people) ? [code] : [])),
    )
  const editors = sql`(select ${roleGrants.accountId} from ${roleGrants}
    where ${inArray(roleGrants.role, Object.values(EDITOR_ROLES))})`
  const barsMore = Array.from({ length: MAX_BARRED }, (_, people) =>
    and(
      codesWith((one) => one === people),
      // One of its people wrote it.
      sql`(select count(*) from ${editionParticipants} where ${editionId} = ${id}) > ${people + 1}::int`,
    ),
  )
  return or(
    codesWith((people) => people < 0),
    ...barsMore,
    sql`${authorId} in ${editors}`,
    sql`${submitterId} in ${editors}`,
    sql`${id} in (select ${editionId} from ${editionParticipants}
      where ${level} = 0 and ${accountId} in ${editors})`,
    sql`${id} in (select ${editionId} from ${editionParticipants} where ${place} > 4)`,
  )
}

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
