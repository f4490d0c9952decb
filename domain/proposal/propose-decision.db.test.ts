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
import { getProposal } from './get-proposal.ts'
import { countTriage } from './list-triage.ts'
import { proposeDecision } from './propose-decision.ts'

it('waits for another officer', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const decision = { decision: 'decline', ground: 'empty', reason: '没有具体建议' }
    const matterId = await proposed(tx, stage, decision)
    expect(await stateOf(tx, matterId)).toEqual({ state: 'received', number: null })
    const { examination } = await getProposal(tx, { actor: stage.second, matterId })
    expect(examination).toMatchObject({ ...decision, proposedBy: stage.officer.displayName })
    expect(await countTriage(tx, { actor: stage.officer })).toMatchObject({ proposed: 1 })
    expect(await countTriage(tx, { actor: stage.second })).toMatchObject({ 'to-decide': 1 })
  }))

it('refuses a decision that lacks its words, and one beside another', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await submittedProposal(tx, stage)
    const request = await seen(tx, matterId)
    const ask = (decision: object) =>
      proposeDecision(as(tx, stage.officer), { ...request, ...decision })
    await expect(ask({ decision: 'decline' })).rejects.toMatchObject({
      issues: { ground: ['请选不予立案的情形'], reason: ['请写给提案者的理由'] },
    })
    await expect(ask({ decision: 'merge' })).rejects.toMatchObject({
      issues: { mainNumber: ['请写并入第几号'] },
    })
    await expect(ask({ decision: 'merge', mainNumber: 99 })).rejects.toMatchObject({
      issues: { mainNumber: ['没有第 99 号提案'] },
    })
    await expect(ask({ decision: 'revoke' })).rejects.toMatchObject({ code: 'invalid-input' })
    const waiting = await proposed(tx, stage)
    await expect(
      proposeDecision(as(tx, stage.second), { ...(await seen(tx, waiting)), decision: 'file' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
