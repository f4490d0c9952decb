import { and, asc, eq, gt, lte, ne } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { presences } from '#db/schema/presences'
import { editions } from '#db/schema/editions'
import type { EditionState, PresenceKind } from '#db/states'

import type { Context } from '../../context.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { loadEdition, type LoadedEdition } from '../../edition/load-edition.ts'
import { can } from '../../edition/policy.ts'

/** Longer than two heartbeats, so that one that is lost does not make anybody disappear. */
const PRESENT_MS = 60_000

export interface Presence {
  others: { name: string; kind: PresenceKind }[]
  /** Who holds it now and until when. */
  claim: { mine: boolean; name: string; until: Date } | null
  /** Where the edition is by now. */
  state: EditionState
}

/** Says that the actor has an edition open, and returns who else has, and its state. */
export function keepPresence(
  ctx: Context,
  input: { editionId: number; kind: PresenceKind },
): Promise<Presence> {
  return ctx.db.transaction((tx) => notePresence(ctx, tx, input))
}

async function notePresence(
  ctx: Context,
  db: Transaction,
  input: { editionId: number; kind: PresenceKind },
): Promise<Presence> {
  const { editionId } = input
  const { now } = ctx
  const { accountId } = ctx.actor
  const edition = await loadEdition(db, editionId, now)
  requireReadable(ctx.actor, edition)
  const kind = input.kind === 'editing' && canEdit(ctx, edition) ? 'editing' : 'reading'
  const expiresAt = new Date(now.getTime() + PRESENT_MS)
  await db
    .insert(presences)
    .values({ editionId, accountId, kind, expiresAt })
    .onConflictDoUpdate({
      target: [presences.editionId, presences.accountId],
      set: { kind, expiresAt },
    })
  await db
    .delete(presences)
    .where(and(eq(presences.editionId, editionId), lte(presences.expiresAt, now)))
  return {
    others: await listOthers(db, { editionId, accountId, now }),
    claim: await findClaim(db, { editionId, accountId, now }),
    state: edition.state,
  }
}

/** In review an editor may open the form before they claim: their first change does. */
const canEdit = ({ actor }: Context, edition: LoadedEdition) =>
  can(actor, 'edit', edition).allowed || can(actor, 'approve', edition).allowed

interface Asked {
  editionId: number
  accountId: number
  now: Date
}

function listOthers(db: Queryable, { editionId, accountId, now }: Asked) {
  return db
    .select({ name: accounts.displayName, kind: presences.kind })
    .from(presences)
    .innerJoin(accounts, eq(accounts.id, presences.accountId))
    .where(
      and(
        eq(presences.editionId, editionId),
        ne(presences.accountId, accountId),
        gt(presences.expiresAt, now),
      ),
    )
    .orderBy(asc(accounts.displayName))
}

async function findClaim(db: Queryable, { editionId, accountId, now }: Asked) {
  const [row] = await db
    .select({
      claimedBy: editions.claimedBy,
      name: accounts.displayName,
      until: editions.claimExpiresAt,
    })
    .from(editions)
    .innerJoin(accounts, eq(accounts.id, editions.claimedBy))
    .where(and(eq(editions.id, editionId), gt(editions.claimExpiresAt, now)))
  if (!row?.until) return null
  return { mine: row.claimedBy === accountId, name: row.name, until: row.until }
}
