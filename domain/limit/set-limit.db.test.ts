import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { committees } from '#db/schema/divisions'
import { matterLimits } from '#db/schema/matter/matter-limits'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { offerDueDay } from './offer-due-day.ts'
import { listLimitedDivisions, listLimits } from './list-limits.ts'
import { setLimit } from './set-limit.ts'

const limit = {
  divisionCode: COUNTY,
  step: 'answer',
  seenId: null,
  amount: 3,
  unit: 'months',
  ruleName: '试用的提案办理办法',
  ruleSource: '县政协办公室印发',
  startsOn: '2026-03-01',
} as const

const on = (day: string) => ({ divisionCode: COUNTY, step: 'answer', day }) as const

it('is off until an admin switches it on by a rule, and keeps how it was', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', COUNTY)
    expect(await offerDueDay(tx, on('2026-03-20'))).toBeNull()
    await setLimit(as(tx, admin), limit)
    expect(await offerDueDay(tx, on('2026-02-28'))).toBeNull()
    expect(await offerDueDay(tx, on('2026-03-20'))).toMatchObject({
      dueOn: '2026-06-20',
      limit: { ruleName: limit.ruleName },
    })
    const [shown] = await listLimits(tx, { actor: admin, divisionCode: COUNTY })
    const seenId = shown?.id ?? 0
    const next = { ...limit, seenId, amount: 60, unit: 'workdays', startsOn: '2026-04-01' }
    await setLimit(as(tx, admin), next)
    expect(await offerDueDay(tx, on('2026-03-31'))).toMatchObject({ limit: { amount: 3 } })
    expect(await offerDueDay(tx, on('2026-04-01'))).toMatchObject({ limit: { amount: 60 } })
    // 60 working days after 1 December lie in a year whose holidays nobody registered.
    expect(await offerDueDay(tx, on('2026-12-01'))).toMatchObject({ dueOn: null })
    const { rows } = await listChanges(tx, { actor: admin, subject: 'limit', key: COUNTY })
    expect(rows).toMatchObject([
      { kind: 'change', name: '答复', before: { amount: 3 }, after: { unitOfLimit: 'workdays' } },
      { kind: 'add', after: { ruleName: limit.ruleName } },
    ])
    await tx
      .insert(committees)
      .values({ divisionCode: COUNTY, name: '庄浪县政协', fullName: '政协庄浪县委员会' })
      .onConflictDoNothing()
    const { rows: places } = await listLimitedDivisions(tx, { actor: admin })
    expect(places.map(({ steps }) => steps)).toEqual([['answer']])
  }))

it('refuses one that another has changed, one without a rule, and everybody but the admin of the place', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', COUNTY)
    await setLimit(as(tx, admin), limit)
    await expect(setLimit(as(tx, admin), limit)).rejects.toMatchObject({ code: 'conflict' })
    await expect(setLimit(as(tx, admin), { ...limit, ruleName: '' })).rejects.toMatchObject({
      issues: { ruleName: [expect.any(String)] },
    })
    for (const [role, scope] of [
      ['officer', COUNTY],
      ['editor3', COUNTY],
      ['admin', '620500'],
    ] as const) {
      const actor = await insertAccount(tx, role, scope)
      await expect(setLimit(as(tx, actor), limit)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listLimits(tx, { actor, divisionCode: COUNTY })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  }))

it('lets one of two admins win who set one limit at the same time', async () => {
  const db = racesDatabase()
  const divisionCode = '620826'
  const admin = await insertAccount(db, 'admin', divisionCode)
  await db.delete(matterLimits).where(eq(matterLimits.divisionCode, divisionCode))
  const results = await Promise.allSettled(
    [3, 4].map((amount) => setLimit(as(db, admin), { ...limit, divisionCode, amount })),
  )
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
})
