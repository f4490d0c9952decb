import { and, eq, inArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { outbox } from '#db/schema/outbox'
import { formatTerm, isPast, shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { ROLE_LABELS } from '#lib/labels'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { requireCountersigned } from '../require-countersigned.ts'
import { recordChanges } from '../change-log/record-change.ts'
import { MIXED_DUTIES, mixesDuties } from './duties.ts'
import { findGrantUnits } from './find-grant-units.ts'
import type { HeldGrant, LoadedAccount } from './load-account.ts'
import { canGrant, takesTwoToGrant } from './policy.ts'
import type { GrantInput } from './schemas.ts'

type WantedGrant = GrantInput & {
  covers?: { accountId: number; displayName: string; note: string }
}

export interface NewGrant {
  account: LoadedAccount
  wanted: WantedGrant
}

/**
 * The part that commands which grant a role share: writes one grant with its history and its notice. A role
 * that is held already is a conflict; one whose time is over makes room for the new one.
 */
export async function addGrant(
  tx: Transaction,
  ctx: Context,
  account: LoadedAccount,
  wanted: WantedGrant,
): Promise<number> {
  const [id] = await addGrants(tx, ctx, [{ account, wanted }])
  if (id === undefined) throw new Error('The grant was not written')
  return id
}

/** The same for many grants, each account's in their order, in a few statements. Returns their ids. */
export async function addGrants(
  tx: Transaction,
  ctx: Context,
  grants: readonly NewGrant[],
): Promise<number[]> {
  const units = await findGrantUnits(
    tx,
    grants.map(({ wanted }) => wanted),
  )
  const judged = grants.map(({ account, wanted }, index) => {
    const before = grants.slice(0, index).filter((one) => one.account === account)
    const unitId = units[index] ?? null
    return { account, wanted, unitId, ...judgeGrant(ctx, account, { ...wanted, unitId }, before) }
  })
  const names = await nameDivisions(
    tx,
    grants.map(({ wanted }) => wanted.divisionCode),
  )
  for (const { account, over } of judged) {
    if (!over) continue
    await tx
      .update(roleGrants)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrants.id, over.id), eq(roleGrants.accountId, account.accountId)))
  }
  const rows = await tx
    .insert(roleGrants)
    .values(
      judged.map(
        ({ account, wanted: { role, divisionCode, covers }, unitId, startsOn, endsOn }) => ({
          accountId: account.accountId,
          role,
          divisionCode,
          unitId,
          startsOn,
          endsOn,
          coversFor: covers?.accountId ?? null,
          note: covers?.note ?? null,
          createdAt: ctx.now,
        }),
      ),
    )
    .returning({ id: roleGrants.id })
  await recordChanges(
    tx,
    ctx,
    judged.map(({ account, wanted: { role, divisionCode, handlingUnit, covers }, ...term }) => ({
      subject: 'account',
      key: account.accountId,
      name: account.displayName,
      kind: covers ? 'cover' : 'grant',
      after: {
        role,
        scope: divisionCode,
        ...(handlingUnit === '' ? {} : { handlingUnit }),
        startsOn: term.startsOn,
        endsOn: term.endsOn,
        ...(covers ? { coversFor: covers.displayName, note: covers.note } : {}),
      },
    })),
  )
  await tx.insert(outbox).values(
    judged.map(({ account, wanted: { role, divisionCode, handlingUnit, covers }, ...term }) => ({
      event: covers ? 'account.covered' : 'account.granted',
      payload: {
        accountId: ctx.actor.accountId,
        accountIds: [account.accountId],
        quote: `${names.get(divisionCode)} ${handlingUnit}${ROLE_LABELS[role]}，${formatTerm(term)}${
          covers ? `，替${covers.displayName}：${covers.note}` : ''
        }`,
      },
      createdAt: ctx.now,
    })),
  )
  return rows.map(({ id }) => id)
}

/** The days of a grant that may be written, and the one like it whose time is over. */
function judgeGrant(
  ctx: Context,
  account: LoadedAccount,
  { role, divisionCode, unitId, ...wanted }: WantedGrant & { unitId: number | null },
  before: readonly NewGrant[],
): { startsOn: string; endsOn: string | null; over: HeldGrant | undefined } {
  requireAllowed(canGrant(ctx.actor, { role, divisionCode }))
  const today = shanghaiDay(ctx.now)
  const startsOn = wanted.startsOn || today
  const endsOn = wanted.endsOn || null
  refuseDates(startsOn, endsOn, today)
  const standing = account.grants.filter((grant) => !isPast(grant.endsOn, today))
  const sameDays = standing.filter(
    (grant) => (endsOn === null || grant.startsOn <= endsOn) && !isPast(grant.endsOn, startsOn),
  )
  const others = [...sameDays, ...before.map((one) => one.wanted)]
  if (mixesDuties([role, ...others.map((grant) => grant.role)])) {
    throw new Refusal('invalid-input', MIXED_DUTIES, { role: [MIXED_DUTIES] })
  }
  const isAlike = (grant: { role: string; divisionCode: string }) =>
    grant.role === role && grant.divisionCode === divisionCode
  const same = account.grants.find((grant) => isAlike(grant) && grant.unitId === unitId)
  const repeats = ({ wanted: one }: NewGrant) =>
    isAlike(one) && one.handlingUnit === wanted.handlingUnit
  if ((same && standing.includes(same)) || before.some(repeats)) {
    throw new Refusal('conflict', '这个人在这个地区已经有这个角色，要改日期请先收回再授予')
  }
  requireCountersigned(takesTwoToGrant(role), ctx)
  return { startsOn, endsOn, over: same }
}

async function nameDivisions(
  tx: Transaction,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const known = await tx
    .select({ code: divisions.code, name: divisions.name })
    .from(divisions)
    .where(inArray(divisions.code, [...new Set(codes)]))
  const names = new Map(known.map(({ code, name }) => [code, name]))
  if (codes.every((code) => names.has(code))) return names
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
