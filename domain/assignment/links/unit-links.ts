import { createHash, randomBytes } from 'node:crypto'

import { and, desc, eq, gt, isNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { assignments, matters, unitLinks } from '#db/schema/matter/matters'
import { UNIT_ROLES } from '#db/states'

import { holds, type Actor } from '../../account/actor.ts'
import { listActors } from '../../account/list-actors.ts'
import { seal, unseal } from '../../account/sealed.ts'
import { isWithUnit } from '../assignment-state.ts'

// One-time links of units. Who opened one has seen its token, so what comes by it counts as drafted by them: they cannot
// sign it.

/** How long a link may lie about before it is used. */
const UNIT_LINK_DAYS = 30
const DAY = 24 * 60 * 60_000

export interface UnitLink {
  unitLinkId: number
  assignmentId: number
  matterId: number
  expiresAt: Date
  /** The unit, with its rights alone, under the account that opened the link. */
  actor: Actor
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const purposeOf = (assignmentId: number): string => `unit link ${assignmentId}`

const isOpen = (now: Date) =>
  and(isNull(unitLinks.usedAt), isNull(unitLinks.revokedAt), gt(unitLinks.expiresAt, now))

/** A new link for what a unit has to answer; the one before ends. */
export async function openLink(
  tx: Transaction,
  opened: { assignmentId: number; unitId: number; accountId: number; now: Date; key: string },
): Promise<void> {
  const { assignmentId, unitId, accountId, now, key } = opened
  await tx
    .update(unitLinks)
    .set({ revokedAt: now, sealedToken: null })
    .where(
      and(
        eq(unitLinks.assignmentId, assignmentId),
        isNull(unitLinks.usedAt),
        isNull(unitLinks.revokedAt),
      ),
    )
  const token = randomBytes(32).toString('base64url')
  await tx.insert(unitLinks).values({
    assignmentId,
    unitId,
    tokenHash: hashOf(token),
    sealedToken: seal(token, { key, purpose: purposeOf(assignmentId) }),
    createdBy: accountId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + UNIT_LINK_DAYS * DAY),
  })
}

/** Uses a link up. */
export async function useUpUnitLink(
  tx: Transaction,
  { unitLinkId, now }: { unitLinkId: number; now: Date },
): Promise<void> {
  await tx
    .update(unitLinks)
    .set({ usedAt: now, sealedToken: null })
    .where(eq(unitLinks.id, unitLinkId))
}

/** Whose link a token is, whether or not it can still be used; null where it is nobody's. */
export async function findLinkIssue(db: Queryable, token: string) {
  const [row] = await db
    .select({
      unitLinkId: unitLinks.id,
      matterId: assignments.matterId,
      accountId: unitLinks.createdBy,
    })
    .from(unitLinks)
    .innerJoin(assignments, eq(assignments.id, unitLinks.assignmentId))
    .where(eq(unitLinks.tokenHash, hashOf(token)))
  return row ?? null
}

/**
 * The link of a token while it can be used: neither used, revoked nor expired, what it is about still with its unit, and
 * who opened it still a dispatcher there.
 */
export async function findUnitLink(
  db: Queryable,
  { token, now }: { token: string; now: Date },
): Promise<UnitLink | null> {
  const [row] = await db
    .select({
      unitLinkId: unitLinks.id,
      assignmentId: unitLinks.assignmentId,
      matterId: assignments.matterId,
      divisionCode: matters.divisionCode,
      unitId: unitLinks.unitId,
      state: assignments.state,
      expiresAt: unitLinks.expiresAt,
      createdBy: unitLinks.createdBy,
    })
    .from(unitLinks)
    .innerJoin(
      assignments,
      and(eq(assignments.id, unitLinks.assignmentId), eq(assignments.unitId, unitLinks.unitId)),
    )
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(and(eq(unitLinks.tokenHash, hashOf(token)), isNull(matters.undoneAt), isOpen(now)))
  if (!row?.state || !isWithUnit(row.state)) return null
  const { createdBy, divisionCode, unitId, state: _, ...link } = row
  const [issuer] = await listActors(db, { accountIds: [createdBy], now })
  if (!issuer || !holds(issuer, 'dispatcher', divisionCode)) return null
  const grants = UNIT_ROLES.map((role) => ({ role, divisionCode, unitId }))
  return { ...link, actor: { ...issuer, grants } }
}

/** The link that is open for what a unit has to answer, with its token for the slip; null where none is. */
export async function findOpenLink(
  db: Queryable,
  { assignmentId, now, key }: { assignmentId: number; now: Date; key: string },
): Promise<{ token: string | null; expiresAt: Date; openedBy: string } | null> {
  const [row] = await db
    .select({
      sealedToken: unitLinks.sealedToken,
      expiresAt: unitLinks.expiresAt,
      openedBy: accounts.displayName,
    })
    .from(unitLinks)
    .innerJoin(accounts, eq(accounts.id, unitLinks.createdBy))
    .innerJoin(
      assignments,
      and(eq(assignments.id, unitLinks.assignmentId), eq(assignments.unitId, unitLinks.unitId)),
    )
    .where(and(eq(unitLinks.assignmentId, assignmentId), isOpen(now)))
    .orderBy(desc(unitLinks.id))
    .limit(1)
  if (!row) return null
  const { sealedToken, ...link } = row
  const purpose = purposeOf(assignmentId)
  const token = sealedToken === null ? null : unseal(sealedToken, { key, purpose })
  if (token !== null && !(await findUnitLink(db, { token, now }))) return null
  return { ...link, token }
}
