import { count, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { countersigns } from '#db/schema/countersigns'
import { outbox } from '#db/schema/outbox'
import type { CountersignKind, Role } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { closeAccount } from '../account/close-account.ts'
import { coverLeave } from '../account/cover-leave.ts'
import { grantRole } from '../account/grant-role.ts'
import { inviteAccount } from '../account/invite-account.ts'
import { reopenAccount } from '../account/reopen-account.ts'
import { takeOffSecondFactor } from '../account/second-factor/take-off-second-factor.ts'
import { sendLink } from '../account/send-link.ts'
import type { Context } from '../context.ts'
import { changeSettings, getSiteSettings } from '../setting/change-settings.ts'
import { insertFactor, SEALING_KEY } from '../testing/second-factor.ts'
import { askFor } from '../testing/countersign.ts'
import { as, COUNTY, NOW, requestKey } from '../testing/stage.ts'
import { askCountersign, COUNTERSIGN_DAYS } from './ask-countersign.ts'

const alone = { code: 'forbidden', message: expect.stringContaining('第二个人') }
const nobody = { code: 'conflict', message: expect.stringContaining('没有要第二个人') }

async function stage(tx: Queryable) {
  return {
    admin: await insertAccount(tx, 'admin', '620000'),
    second: await insertAccount(tx, 'admin', '620000'),
    auditor: await insertAccount(tx, 'auditor', '620000'),
  }
}

/** An account without a role. */
async function withoutRole(tx: Queryable) {
  const person = await insertAccount(tx, 'correspondent', COUNTY)
  await tx.delete(roleGrants).where(eq(roleGrants.accountId, person.accountId))
  return person
}

interface Case {
  /** The command by one person, refused where it takes two; its payload and what one person may do alone. */
  arrange(tx: Queryable, admin: Actor): Promise<{ payload: object; single: object }>
  run(ctx: Context, payload: object): Promise<unknown>
}

const accountOf = async (tx: Queryable, role: Role) => {
  const { accountId } = await insertAccount(tx, role, COUNTY)
  return { accountId }
}
const days = { startsOn: '2026-03-21', endsOn: '2026-03-25' }

const CASES: Record<CountersignKind, Case> = {
  'send-link': {
    arrange: async (tx) => ({
      payload: await accountOf(tx, 'editor3'),
      single: await accountOf(tx, 'editor2'),
    }),
    run: (ctx, payload) => sendLink(ctx, payload as { accountId: number }),
  },
  'reopen-account': {
    arrange: async (tx, admin) => {
      const payload = await accountOf(tx, 'auditor')
      const single = await accountOf(tx, 'correspondent')
      for (const one of [payload, single]) await closeAccount(as(tx, admin), one)
      return { payload, single }
    },
    run: (ctx, payload) => reopenAccount(ctx, payload as { accountId: number }),
  },
  'take-off-second-factor': {
    arrange: async (tx) => {
      const payload = await accountOf(tx, 'admin')
      const single = await accountOf(tx, 'editor1')
      for (const { accountId } of [payload, single]) await insertFactor(tx, accountId)
      return { payload, single }
    },
    run: (ctx, payload) => takeOffSecondFactor(ctx, payload as { accountId: number }),
  },
  'grant-role': {
    arrange: async (tx) => {
      const { accountId } = await withoutRole(tx)
      const grant = { accountId, divisionCode: COUNTY }
      return { payload: { ...grant, role: 'auditor' }, single: { ...grant, role: 'editor3' } }
    },
    run: grantRole,
  },
  'invite-account': {
    arrange: async () => {
      const person = { loginName: `new-${requestKey().slice(0, 20)}`, displayName: '新人甲' }
      const invited = (role: Role) => ({
        ...person,
        divisionCode: COUNTY,
        grant: { role, divisionCode: COUNTY },
      })
      return { payload: invited('admin'), single: invited('editor3') }
    },
    run: (ctx, payload) => inviteAccount(ctx, payload, { key: SEALING_KEY }),
  },
  'cover-leave': {
    arrange: async (tx) => {
      const covering = async (role: Role) => {
        const away = await accountOf(tx, role)
        const { accountId: coverId } = await withoutRole(tx)
        return { ...away, coverId, ...days, note: '年休假' }
      }
      return { payload: await covering('admin'), single: await covering('editor3') }
    },
    run: coverLeave,
  },
  'change-settings': {
    arrange: async (tx) => {
      const seen = await getSiteSettings(tx)
      return {
        payload: { seen, values: { ...seen, reviewLevels: 2 } },
        single: { seen, values: { ...seen, motto: '一个人就能改的口号' } },
      }
    },
    run: (ctx, payload) => changeSettings(ctx, payload as { seen: unknown; values: unknown }),
  },
}

describe.each(Object.entries(CASES))('%s', (name, { arrange, run }) => {
  const kind = name as CountersignKind

  it('is refused to one person, and asked of the people who could be the second, with nothing done yet', () =>
    withRollback(async (tx) => {
      const { admin, second, auditor } = await stage(tx)
      const { payload } = await arrange(tx, admin)
      await expect(run(as(tx, admin), payload)).rejects.toMatchObject(alone)
      const rows = async () => [
        await tx.select({ count: count() }).from(accounts),
        await tx.select().from(roleGrants).orderBy(roleGrants.id),
        await getSiteSettings(tx),
      ]
      const before = await rows()
      const { countersignId } = await askFor(tx, admin, kind, payload)
      expect(await rows()).toEqual(before)
      const [row] = await tx.select().from(countersigns).where(eq(countersigns.id, countersignId))
      expect(row).toMatchObject({ kind, state: 'open', askedBy: admin.accountId, askedAt: NOW })
      expect(row?.expiresAt).toEqual(new Date(NOW.getTime() + COUNTERSIGN_DAYS * 86_400_000))
      const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'countersign.asked'))
      expect(event?.payload).toMatchObject({ accountId: admin.accountId, countersignId })
      const asked = event?.payload['accountIds'] as number[]
      expect(asked).toEqual(expect.arrayContaining([second.accountId, auditor.accountId]))
      expect(asked).not.toContain(admin.accountId)
    }))

  it('is done by one person where one is enough, who is not let ask another', () =>
    withRollback(async (tx) => {
      const { admin } = await stage(tx)
      const { single } = await arrange(tx, admin)
      await expect(askFor(tx, admin, kind, single)).rejects.toMatchObject(nobody)
      await run(as(tx, admin), single)
    }))
})

it('refuses what the command refuses, who may not ask, and a request without a reason', () =>
  withRollback(async (tx) => {
    const { admin, auditor } = await stage(tx)
    const other = await insertAccount(tx, 'admin', '620500')
    const final = await accountOf(tx, 'editor3')
    const factor = askFor(tx, admin, 'take-off-second-factor', final)
    await expect(factor).rejects.toMatchObject({ code: 'conflict' })
    await expect(askFor(tx, auditor, 'send-link', final)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(askFor(tx, other, 'send-link', final)).rejects.toMatchObject({ code: 'not-found' })
    await expect(askFor(tx, admin, 'send-link', admin)).rejects.toMatchObject({ code: 'forbidden' })
    const mixed = { ...final, role: 'admin', divisionCode: COUNTY }
    await expect(askFor(tx, admin, 'grant-role', mixed)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const request = { kind: 'send-link', payload: final, reason: ' ', requestKey: requestKey() }
    await expect(askCountersign(as(tx, admin), request)).rejects.toMatchObject({
      issues: { reason: [expect.any(String)] },
    })
    const unknown = { ...request, kind: 'close-account', reason: '要' }
    await expect(askCountersign(as(tx, admin), unknown)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await tx.select().from(countersigns)).toEqual([])
  }))

it('refuses the same a second time while the first waits, not when that is over', () =>
  withRollback(async (tx) => {
    const { admin, second } = await stage(tx)
    const final = await accountOf(tx, 'editor3')
    await askFor(tx, admin, 'send-link', final)
    await expect(askFor(tx, second, 'send-link', final)).rejects.toMatchObject({ code: 'conflict' })
    const later = new Date(NOW.getTime() + COUNTERSIGN_DAYS * 86_400_000)
    await askFor(tx, second, 'send-link', final, later)
  }))

it('asks once for a double click, and one of two people who ask the same at once', async () => {
  const db = racesDatabase()
  const { admin, second } = await stage(db)
  const final = await accountOf(db, 'editor3')
  const other = await accountOf(db, 'editor3')
  const request = { kind: 'send-link', payload: final, reason: '忘了', requestKey: requestKey() }
  const twice = await Promise.all([
    askCountersign(as(db, admin), request),
    askCountersign(as(db, admin), request),
  ])
  expect(twice[1]).toEqual(twice[0])
  const ended = await Promise.allSettled([
    askFor(db, admin, 'send-link', other),
    askFor(db, second, 'send-link', other),
  ])
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
