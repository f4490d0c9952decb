import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { outbox } from '#db/schema/outbox'
import { shanghaiDay, formatTerm } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { ROLE_LABELS } from '#lib/labels'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { MIXED_DUTIES, mixesDuties } from './duties.ts'
import type { LoadedAccount } from './load-account.ts'
import { canGrant } from './policy.ts'
import type { GrantInput } from './schemas.ts'

/**
 * The part that commands which grant a role share: writes one grant with its history and its notice. A role
 * that is held already is a conflict; one whose time is over makes room for the new one.
 */
export async function addGrant(
  tx: Transaction,
  ctx: Context,
  account: LoadedAccount,
  wanted: GrantInput & { covers?: { accountId: number; displayName: string; note: string } },
): Promise<number> {
  const { role, divisionCode } = wanted
  requireAllowed(canGrant(ctx.actor, { role, divisionCode }))
  const today = shanghaiDay(ctx.now)
  const startsOn = wanted.startsOn || today
  const endsOn = wanted.endsOn || null
  refuseDates(startsOn, endsOn, today)
  const division = await formatDivision(tx, divisionCode)
  const label = `${division} ${ROLE_LABELS[role]}，${formatTerm({ startsOn, endsOn })}`
  const standing = account.grants.filter((grant) => grant.endsOn === null || grant.endsOn >= today)
  const sameDays = standing.filter(
    (grant) =>
      (endsOn === null || grant.startsOn <= endsOn) &&
      (grant.endsOn === null || grant.endsOn >= startsOn),
  )
  if (mixesDuties([role, ...sameDays.map((grant) => grant.role)])) {
    throw new Refusal('invalid-input', MIXED_DUTIES, { role: [MIXED_DUTIES] })
  }
  const same = account.grants.find(
    (grant) => grant.role === role && grant.divisionCode === divisionCode,
  )
  if (same && standing.includes(same)) {
    throw new Refusal('conflict', '这个人在这个地区已经有这个角色，要改日期请先收回再授予')
  }
  if (same) {
    await tx
      .update(roleGrants)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrants.id, same.id), eq(roleGrants.accountId, account.accountId)))
  }
  const { covers } = wanted
  const [row] = await tx
    .insert(roleGrants)
    .values({
      accountId: account.accountId,
      role,
      divisionCode,
      startsOn,
      endsOn,
      coversFor: covers?.accountId ?? null,
      note: covers?.note ?? null,
      createdAt: ctx.now,
    })
    .returning({ id: roleGrants.id })
  if (!row) throw new Error('The grant was not written')
  await recordChange(tx, ctx, {
    subject: 'account',
    key: account.accountId,
    name: account.displayName,
    kind: covers ? 'cover' : 'grant',
    after: {
      role,
      scope: divisionCode,
      startsOn,
      endsOn,
      ...(covers ? { coversFor: covers.displayName, note: covers.note } : {}),
    },
  })
  await tx.insert(outbox).values({
    event: covers ? 'account.covered' : 'account.granted',
    payload: {
      accountId: ctx.actor.accountId,
      accountIds: [account.accountId],
      quote: `${label}${covers ? `，替${covers.displayName}：${covers.note}` : ''}`,
    },
    createdAt: ctx.now,
  })
  return row.id
}

async function formatDivision(tx: Transaction, code: string): Promise<string> {
  const [division] = await tx
    .select({ name: divisions.name })
    .from(divisions)
    .where(eq(divisions.code, code))
  if (division) return division.name
  throw new Refusal('invalid-input', '没有这个地区', { divisionCode: ['没有这个地区'] })
}

function refuseDates(startsOn: string, endsOn: string | null, today: string): void {
  if (startsOn < today) {
    throw new Refusal('invalid-input', '开始不能早于今天', { startsOn: ['开始不能早于今天'] })
  }
  if (endsOn !== null && endsOn < startsOn) {
    throw new Refusal('invalid-input', '结束不能早于开始', { endsOn: ['结束不能早于开始'] })
  }
}
