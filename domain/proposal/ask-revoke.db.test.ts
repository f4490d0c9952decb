import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { filed, seen, setProposalStage, stateOf } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { askRevoke } from './ask-revoke.ts'

const reason = '情况已经解决'

it('waits for an officer, and changes nothing before', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await filed(tx, stage)
    await askRevoke(as(tx, stage.member), { ...(await seen(tx, matterId)), reason })
    expect(await stateOf(tx, matterId)).toMatchObject({ state: 'filed' })
  }))

it('refuses a second request beside the first, and an officer', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await filed(tx, stage)
    const asked = async () => ({ ...(await seen(tx, matterId)), reason })
    await expect(askRevoke(as(tx, stage.officer), await asked())).rejects.toMatchObject({
      code: 'forbidden',
    })
    await askRevoke(as(tx, stage.member), await asked())
    await expect(askRevoke(as(tx, stage.member), await asked())).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
