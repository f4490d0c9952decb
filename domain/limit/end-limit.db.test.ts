import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY } from '../testing/stage.ts'
import { endLimit } from './end-limit.ts'
import { offerDueDay } from './offer-due-day.ts'
import { listLimits } from './list-limits.ts'
import { setLimit } from './set-limit.ts'

it('ends a limit, and refuses to end it twice, and everybody but the admin of the place', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', COUNTY)
    await setLimit(as(tx, admin), {
      divisionCode: COUNTY,
      step: 'refuse',
      seenId: null,
      amount: 5,
      unit: 'workdays',
      ruleName: '试用的提案办理办法',
      ruleSource: '县政协办公室印发',
      startsOn: '2026-03-01',
    })
    const [shown] = await listLimits(tx, { actor: admin, divisionCode: COUNTY })
    const open = { divisionCode: COUNTY, step: 'refuse', seenId: shown?.id ?? 0 }
    for (const [role, scope] of [
      ['officer', COUNTY],
      ['admin', '620500'],
    ] as const) {
      const actor = await insertAccount(tx, role, scope)
      await expect(endLimit(as(tx, actor), open)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await endLimit(as(tx, admin), open)
    const later = { divisionCode: COUNTY, step: 'refuse', day: '2027-01-01' } as const
    expect(await offerDueDay(tx, later)).toBeNull()
    await expect(endLimit(as(tx, admin), { ...open, seenId: null })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
