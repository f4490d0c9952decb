import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { drafted, setProposalStage, submittedProposal } from '../testing/proposals.ts'
import { NOW } from '../testing/stage.ts'
import { listRegister } from './list-register.ts'
import { countSteps } from './figures/step-figures.ts'

it('counts a proposal once it is handed in, in a session’s figures as in its rows', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { sessionId, officer } = stage
    const received = async () => {
      const steps = (await countSteps(tx, [sessionId])).get(sessionId)?.steps
      const { rows } = await listRegister(tx, { actor: officer, sessionId, now: NOW, filter: {} })
      return [steps?.received, rows.length]
    }
    await drafted(tx, stage)
    expect(await received()).toEqual([1, 1])
    await submittedProposal(tx, stage)
    expect(await received()).toEqual([2, 2])
  }))
