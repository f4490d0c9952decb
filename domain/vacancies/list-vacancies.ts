import { and, eq, inArray, not, notInArray, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts, roleGrants } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editionParticipants } from '#db/schema/edition-participants'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import {
  CLOSED_EDITION_STATES,
  REVIEW_LEVELS,
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
import { comingLevels, isBarred, maskOf, vacantLevels, vacantMask } from './vacancy.ts'

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
    .where(and(isSeenBy(actor), isTight(db, now), sql`${mask} <> 0`, LONGEST_WAITING.after(after)))
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
    .where(and(isSeenBy(actor), isTight(db, now), sql`${mask} <> 0`))
  return row?.count ?? 0
}

async function vacantNow(db: Queryable, now: Date): Promise<SQL<number>> {
  const coming = comingLevels(await getReviewLevels(db))
  return vacantMask({ divisionCode: editions.divisionCode, coming, barred: isBarred, now })
}

/** How many reviewers of its own an edition bars from other levels before it is asked about by itself. */
const MAX_BARRED = 3

/**
 * Where enough people hold each level to do without those whom an edition bars, it finds its people: asking about each
 * edition by itself is for the others, and for those whose writers review, too.
 */
function isTight(db: Queryable, now: Date): SQL | undefined {
  const short = vacantMask({
    divisionCode: divisions.code,
    coming: sql<number>`${maskOf(REVIEW_LEVELS)}::int`,
    barred: sql`false`,
    now,
    spare: MAX_BARRED,
  })
  const codes = db
    .select({ code: divisions.code })
    .from(divisions)
    .where(sql`${short} <> 0`)
  const editors = sql`(select ${roleGrants.accountId} from ${roleGrants}
    where ${inArray(roleGrants.role, Object.values(EDITOR_ROLES))})`
  const { editionId, accountId, level } = editionParticipants
  return or(
    inArray(editions.divisionCode, codes),
    sql`${editions.authorId} in ${editors}`,
    sql`${editions.submitterId} in ${editors}`,
    sql`(select bool_or(${level} = 0 and ${accountId} in ${editors})
        or count(*) filter (where ${level} > 0) > ${MAX_BARRED}::int
      from ${editionParticipants} where ${editionId} = ${editions.id})`,
  )
}

/**
 * Open editions of the actor's scope. Drafts that nobody has submitted are their author's own; a correction's
 * draft keeps its article from any other.
 */
const isSeenBy = (actor: Actor): SQL | undefined =>
  and(
    notInArray(editions.state, [...CLOSED_EDITION_STATES]),
    inScope(editions.divisionCode, scopesOf(actor, OVERSEERS)),
    or(not(eq(editions.state, 'draft')), not(eq(editions.kind, 'new'))),
  )
