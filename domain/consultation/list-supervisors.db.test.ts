import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { COUNTY, NOW } from '../testing/stage.ts'
import { listSupervisors } from './list-supervisors.ts'

it('names overseers and dispatchers of a county and of what encloses it, and nobody where there are none', () =>
  withRollback(async (tx) => {
    const question = { divisionCode: COUNTY, now: NOW }
    for (const role of ['officer', 'editor3', 'admin'] as const)
      await insertAccount(tx, role, COUNTY)
    await insertAccount(tx, 'overseer', '620826')
    expect(await listSupervisors(tx, question)).toEqual([])
    const county = await insertAccount(tx, 'dispatcher', COUNTY)
    const city = await insertAccount(tx, 'overseer', '620800')
    expect((await listSupervisors(tx, question)).toSorted()).toEqual(
      [county.displayName, city.displayName].toSorted(),
    )
  }))
