import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { conflictingCopies } from '#db/schema/conflicting-copies'
import { revisions } from '#db/schema/revisions'
import { transitions } from '#db/schema/transitions'
import type { Move } from '#db/states'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Actor } from '../../account/actor.ts'
import type { Content } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { loadEdition, type LoadedEdition } from '../../edition/load-edition.ts'
import { can, isOwn } from '../../edition/policy.ts'
import { refuseStale } from '../../edition/refuse-stale.ts'

/** A revision of an edition, for the people who may go back to it. */
export interface Version {
  revisionId: number
  number: number
  name: string
  at: Date
  characters: number
  headline: string
  /** What was done with it last that its people would know it by. */
  move: Move | null
  current: boolean
}

const KNOWN_BY = ['submit', 'edit', 'approve', 'return'] as const

/**
 * The revisions of an edition that the actor may change, newest first. Its writers see all of them; editors those
 * that were sent in or changed in review, as what a writer saved before is nobody's to read.
 */
export async function listVersions(
  db: Queryable,
  {
    actor,
    editionId,
    lockVersion,
    now,
  }: {
    actor: Actor
    editionId: number
    /** The version that the form was opened with: who may not change the edition any more reads what happened to it. */
    lockVersion?: number | undefined
    now: Date
  },
): Promise<Version[]> {
  const edition = await loadEdition(db, editionId, now)
  requireReadable(actor, edition)
  if (!isChangeable(actor, edition) && lockVersion !== undefined) {
    await refuseStale(db, edition, lockVersion)
  }
  requireChangeable(actor, edition)
  const moves = await movesOf(db, editionId)
  const rows = await db
    .select({
      revisionId: revisions.id,
      number: revisions.number,
      name: accounts.displayName,
      at: revisions.createdAt,
      characters: revisions.characters,
      headline: revisions.headline,
    })
    .from(revisions)
    .innerJoin(accounts, eq(accounts.id, revisions.authorId))
    .leftJoin(conflictingCopies, eq(conflictingCopies.revisionId, revisions.id))
    .where(isOffered(actor, edition, [...moves.keys()]))
    .orderBy(asc(revisions.number))
  return rows
    .map((row) => ({
      ...row,
      move: moves.get(row.revisionId) ?? null,
      current: row.revisionId === edition.currentRevisionId,
    }))
    .toReversed()
}

/** One of them with its content. */
export async function getVersion(
  db: Queryable,
  {
    actor,
    editionId,
    revisionId,
    now,
  }: { actor: Actor; editionId: number; revisionId: number; now: Date },
): Promise<Content> {
  const edition = await loadEdition(db, editionId, now)
  requireChangeable(actor, edition)
  const moves = await movesOf(db, editionId)
  const [row] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .leftJoin(conflictingCopies, eq(conflictingCopies.revisionId, revisions.id))
    .where(and(eq(revisions.id, revisionId), isOffered(actor, edition, [...moves.keys()])))
  if (!row) throw new Refusal('not-found', '没有这一版')
  return parseContent(row.content)
}

/** For who changes it; an editor who may decide on it claims it by the first change. */
const isChangeable = (actor: Actor, edition: LoadedEdition): boolean =>
  can(actor, 'approve', edition).allowed || can(actor, 'edit', edition).allowed

function requireChangeable(actor: Actor, edition: LoadedEdition): void {
  requireReadable(actor, edition)
  if (!isChangeable(actor, edition)) requireAllowed(can(actor, 'edit', edition))
}

/** What was kept beside the edition for somebody else is not among them. */
function isOffered(actor: Actor, edition: LoadedEdition, sent: readonly number[]): SQL | undefined {
  const known = [edition.currentRevisionId, ...sent]
  return and(
    eq(revisions.editionId, edition.id),
    or(isNull(conflictingCopies.revisionId), eq(conflictingCopies.accountId, actor.accountId)),
    isOwn(actor, edition)
      ? undefined
      : or(inArray(revisions.id, known), eq(revisions.authorId, actor.accountId)),
  )
}

async function movesOf(db: Queryable, editionId: number): Promise<Map<number, Move>> {
  const rows = await db
    .select({ revisionId: transitions.revisionId, move: transitions.move })
    .from(transitions)
    .where(and(eq(transitions.editionId, editionId), inArray(transitions.move, [...KNOWN_BY])))
    .orderBy(asc(transitions.id))
  return new Map(
    rows.flatMap(({ revisionId, move }) => (revisionId === null ? [] : [[revisionId, move]])),
  )
}
