import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  matterOf,
  publishRegister,
  registered,
} from '../testing/registers.ts'
import { as, COUNTY, requestKey, setStage } from '../testing/stage.ts'
import { hideCard } from './hide-card.ts'
import { findShownProposal } from './shown-proposals.ts'

const CARD = { divisionCode: COUNTY, term: 10, session: 2, number: 1, today: '2026-03-20' }

it('takes a card away at once, and a later publication does not bring it back', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    await publishRegister(tx, final, sessionId)
    expect(await findShownProposal(tx, CARD)).not.toBeNull()
    const request = { matterId: await matterOf(tx, sessionId), reason: '提案人来信' }
    const { change } = await hideCard(as(tx, officer), { ...request, requestKey: requestKey() })
    expect(change).toMatchObject({ divisionCodes: [COUNTY] })
    expect(await findShownProposal(tx, CARD)).toBeNull()
    await bringIn(tx, officer, cellsOf([goodProposal({ category: '交通' })]))
    await publishRegister(tx, final, sessionId)
    expect(await findShownProposal(tx, CARD)).toBeNull()
  }))

it('refuses without a reason, what is not shown, and who has nothing to do with the county', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    const matterId = await matterOf(tx, sessionId)
    const request = { matterId, reason: '提案人来信', requestKey: requestKey() }
    await expect(hideCard(as(tx, officer), request)).rejects.toMatchObject({
      message: '读者还看不到这件提案，不用隐藏',
    })
    await publishRegister(tx, final, sessionId)
    await expect(hideCard(as(tx, officer), { ...request, reason: ' ' })).rejects.toMatchObject({
      issues: { reason: ['请写理由'] },
    })
    for (const role of ['officer', 'editor3'] as const) {
      const other = await insertAccount(tx, role, '620500')
      await expect(
        hideCard(as(tx, other), { ...request, requestKey: requestKey() }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await findShownProposal(tx, CARD)).not.toBeNull()
  }))
