import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { drafted, seen, setProposalStage } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { answerJoint } from './answer-joint.ts'
import { getProposal } from './get-proposal.ts'
import { countAsked } from './list-own-proposals.ts'
import { submitProposal } from './submit-proposal.ts'

it('leaves out who does not move it, when it is submitted', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { member, joint } = stage
    const matterId = await drafted(tx, stage, { isJoint: true })
    expect(await countAsked(tx, { actor: joint })).toBe(1)
    const answer = { agrees: false, reason: '看法不同' }
    await answerJoint(as(tx, joint), { ...(await seen(tx, matterId)), ...answer })
    expect(await countAsked(tx, { actor: joint })).toBe(0)
    await submitProposal(as(tx, member), await seen(tx, matterId))
    const submitted = await getProposal(tx, { actor: member, matterId })
    expect(submitted.people).toHaveLength(1)
    expect(submitted).toMatchObject({ state: 'received', moverKind: 'person' })
    await expect(getProposal(tx, { actor: joint, matterId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('refuses a second answer, no reason for a no, and who was not asked', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { member, joint, officer } = stage
    const matterId = await drafted(tx, stage, { isJoint: true })
    const request = { ...(await seen(tx, matterId)), agrees: true }
    await expect(answerJoint(as(tx, joint), { ...request, agrees: false })).rejects.toMatchObject({
      issues: { reason: ['请写理由'] },
    })
    await expect(answerJoint(as(tx, member), request)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(answerJoint(as(tx, officer), request)).rejects.toMatchObject({ code: 'not-found' })
    await answerJoint(as(tx, joint), request)
    const again = { ...(await seen(tx, matterId)), agrees: true }
    await expect(answerJoint(as(tx, joint), again)).rejects.toMatchObject({ code: 'forbidden' })
  }))
