import { and, asc, eq, gte, isNull, max, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants, sessions } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { findLinkExpiry } from './account-links.ts'
import type { Actor } from './actor.ts'
import { listMaskedMobiles } from './contact/mobile.ts'
import { loadAccount } from './load-account.ts'
import {
  canAdminister,
  canGrant,
  takesTwoToGrant,
  takesTwoToLetIn,
  type AccountAction,
} from './policy.ts'
import { findFactor } from './second-factor/second-factor.ts'

const ACTIONS = [
  'change',
  'grant',
  'cover',
  'send-link',
  'take-off-factor',
  'close',
  'reopen',
] as const satisfies readonly AccountAction[]

/** One account with its roles, leave cover, link and masked number, and what this actor may do about it. */
export async function getAccount(
  db: Queryable,
  { actor, accountId, now, key }: { actor: Actor; accountId: number; now: Date; key: string },
) {
  const account = await loadAccount(db, accountId)
  if (!account || !canAdminister(actor, 'read', account).allowed) {
    throw new Refusal('not-found', '没有这个账号')
  }
  const canEnd = canAdminister(actor, 'end-grant', account).allowed
  const { everHeld: _, ...known } = account
  return {
    ...known,
    grants: account.grants.map((grant) => ({
      ...grant,
      canEnd: canEnd && canGrant(actor, grant).allowed,
    })),
    coveredBy: await listCovers(db, accountId, now),
    /** Whether it takes a second person to let them in anew, or to have others cover for them. */
    takesTwo: {
      letIn: takesTwoToLetIn(account, now),
      cover: account.grants.some(({ role }) => takesTwoToGrant(role)),
    },
    linkExpiresAt: await findLinkExpiry(db, { account, now }),
    factorSince: await findFactor(db, accountId),
    mobile: (await listMaskedMobiles(db, { accountIds: [accountId], key })).get(accountId) ?? null,
    lastSignIn: await findLastSignIn(db, accountId),
    may: Object.fromEntries(
      ACTIONS.map((action) => [action, canAdminister(actor, action, account).allowed]),
    ) as Record<(typeof ACTIONS)[number], boolean>,
  }
}

/** Who holds this person's roles while they are on leave, now or later. */
async function listCovers(db: Queryable, accountId: number, now: Date) {
  return db
    .select({
      grantId: roleGrants.id,
      accountId: accounts.id,
      displayName: accounts.displayName,
      role: roleGrants.role,
      divisionCode: roleGrants.divisionCode,
      startsOn: roleGrants.startsOn,
      endsOn: roleGrants.endsOn,
      note: roleGrants.note,
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(
        eq(roleGrants.coversFor, accountId),
        isNull(roleGrants.revokedAt),
        or(isNull(roleGrants.endsOn), gte(roleGrants.endsOn, shanghaiDay(now))),
      ),
    )
    .orderBy(asc(roleGrants.startsOn), asc(roleGrants.id))
    .limit(50)
}

async function findLastSignIn(db: Queryable, accountId: number): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(sessions.createdAt) })
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
  return row?.at ?? null
}
