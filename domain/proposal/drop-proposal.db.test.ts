import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { drafted, seen, setProposalStage, submittedProposal } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { dropProposal } from './drop-proposal.ts'
import { listOwnProposals } from './list-own-proposals.ts'

it('takes a draft off every list', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await drafted(tx, stage)
    await dropProposal(as(tx, stage.member), await seen(tx, matterId))
    expect((await listOwnProposals(tx, { actor: stage.member })).rows).toEqual([])
  }))

it('refuses what is submitted, and who did not write it', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const draft = await drafted(tx, stage, { isJoint: true })
    await expect(dropProposal(as(tx, stage.joint), await seen(tx, draft))).rejects.toMatchObject({
      code: 'forbidden',
    })
    const submitted = await submittedProposal(tx, stage)
    await expect(
      dropProposal(as(tx, stage.member), await seen(tx, submitted)),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
