import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import {
  proposed,
  seen,
  setProposalStage,
  stateOf,
  submittedProposal,
} from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { returnProposal } from './return-proposal.ts'
import { submitProposal } from './submit-proposal.ts'

const reason = '一事一案，请分成两件'

it('goes back to its author, who submits it again', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await submittedProposal(tx, stage)
    await returnProposal(as(tx, stage.officer), { ...(await seen(tx, matterId)), reason })
    expect(await stateOf(tx, matterId)).toMatchObject({ state: 'returned' })
    await expect(
      submitProposal(as(tx, stage.member), await seen(tx, matterId)),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('退回后没有改过，仍要提交吗？'),
    })
    const meant = { ...(await seen(tx, matterId)), asReturned: true }
    await submitProposal(as(tx, stage.member), meant)
    expect(await stateOf(tx, matterId)).toMatchObject({ state: 'received' })
  }))

it('refuses without a reason, and while something waits to be decided', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await submittedProposal(tx, stage)
    await expect(
      returnProposal(as(tx, stage.officer), { ...(await seen(tx, matterId)), reason: '' }),
    ).rejects.toMatchObject({ issues: { reason: ['请写理由'] } })
    const waiting = await proposed(tx, stage)
    await expect(
      returnProposal(as(tx, stage.second), { ...(await seen(tx, waiting)), reason }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
