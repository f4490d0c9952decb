import { expect, it } from 'vitest'

import { accounts } from '#db/schema/accounts'
import { withRollback } from '#db/testing/test-database'

import { goodProposal, publishRegister, registered } from '../testing/registers.ts'
import { COUNTY, NOW, setStage } from '../testing/stage.ts'
import { findMattersBeginning, findSiteBeginning } from './find-beginning.ts'

it('is that of the session that readers have, and of the site before they have one', () =>
  withRollback(async (tx) => {
    const { sessionId } = await registered(tx, [goodProposal()])
    const stage = await setStage(tx)
    const opened = new Date('2026-01-05T01:00:00Z')
    await tx.update(accounts).set({ createdAt: opened })
    expect(await findSiteBeginning(tx)).toEqual(opened)
    expect(await findMattersBeginning(tx, { divisionCode: COUNTY })).toEqual(opened)
    await publishRegister(tx, stage.final, sessionId)
    expect(await findMattersBeginning(tx, { divisionCode: COUNTY })).toEqual(
      new Date(NOW.getTime() + 60_000),
    )
    expect(await findMattersBeginning(tx, { divisionCode: '620500' })).toEqual(opened)
    const card = { term: 99, session: 1, number: 1 }
    expect(await findMattersBeginning(tx, { divisionCode: COUNTY, card })).toEqual(opened)
  }))
