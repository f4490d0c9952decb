import { and, desc, eq, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { coAuthors } from '#db/schema/co-authors'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { charactersOf, revisions } from '#db/schema/revisions'
import type { EditionState } from '#db/states'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { masked } from '#db/masked'
import { inScope } from '../../division/in-scope.ts'
import { ownEditionIds } from '../../edition/own-edition-ids.ts'
import { EDITOR_ROLES } from '../../edition/policy.ts'

const MOST = 8
/** Editions that are looked through first. */
const NEWEST = 2_000

export interface FoundEdition {
  editionId: number
  headline: string
  divisionName: string
  state: EditionState
  /** The actor writes it: it opens where they work on it. */
  own: boolean
}

/**
 * The edition whose number this is, and the newest whose headline has these words, that the actor may read.
 * The rule of who may read is in the query, as the policy has it.
 */
export async function findEditions(
  db: Queryable,
  input: { actor: Actor; text: string },
): Promise<FoundEdition[]> {
  const { actor } = input
  const text = input.text.trim().slice(0, 40)
  if (text === '') return []
  const { accountId } = actor
  const invited = db
    .select({ id: coAuthors.editionId })
    .from(coAuthors)
    .where(
      and(
        eq(coAuthors.accountId, accountId),
        isNull(coAuthors.endedAt),
        sql`${coAuthors.answer} is distinct from 'declined'`,
      ),
    )
  const own = inArray(editions.id, ownEditionIds(db, accountId).union(invited))
  const scopes = scopesOf(actor, Object.values(EDITOR_ROLES))
  // Left out where it adds nothing: beside it, the editions of a writer are not found by their index.
  const over =
    scopes.length > 0
      ? and(ne(editions.state, 'draft'), inScope(editions.divisionCode, scopes))
      : undefined
  const find = (which: SQL | undefined, newest: SQL = desc(editions.id)) =>
    db
      .select({
        editionId: editions.id,
        headline: masked(revisions.headline),
        divisionName: divisions.name,
        state: editions.state,
        own: sql<boolean>`coalesce(${own}, false)`,
      })
      .from(editions)
      .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
      .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
      .where(and(or(own, over), which))
      .orderBy(newest)
      .limit(MOST)
  const { headline } = revisions
  const isNamed = sql`strpos(lower(${headline}), lower(${text})) > 0`
  // What many headlines hold is found among the newest; what few hold by an index of their characters.
  const recent = over
    ? await find(
        and(
          isNamed,
          sql`${editions.id} > (select max(last.id) - ${NEWEST}::int from ${editions} as last)`,
        ),
      )
    : []
  const named =
    recent.length === MOST
      ? recent
      : // Not sorted along the index of ids: that would read all editions for a word that none has.
        await find(
          and(sql`${charactersOf(headline)} @> ${charactersOf(text)}`, isNamed),
          sql`${editions.id} + 0 desc`,
        )
  if (!/^\d{1,15}$/.test(text)) return named
  const numbered = await find(eq(editions.id, Number(text)))
  const others = named.filter(({ editionId }) => editionId !== numbered[0]?.editionId)
  return [...numbered, ...others].slice(0, MOST)
}
