import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import {
  drafted,
  goodWords,
  seen,
  setProposalStage,
  submittedProposal,
} from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { answerJoint } from './answer-joint.ts'
import { changeProposal } from './change-proposal.ts'
import { getProposal } from './get-proposal.ts'

it('changes its words and keeps who agreed already', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { member, joint } = stage
    const matterId = await drafted(tx, stage, { isJoint: true })
    await answerJoint(as(tx, joint), { ...(await seen(tx, matterId)), agrees: true })
    const words = goodWords({ advice: '增设三个站点。', with: [joint.accountId] })
    await changeProposal(as(tx, member), { ...words, ...(await seen(tx, matterId)) })
    const changed = await getProposal(tx, { actor: member, matterId })
    expect(changed).toMatchObject({ advice: '增设三个站点。', moverKind: 'joint' })
    expect(changed.movers.map(({ answer }) => answer)).toEqual(['agreed', 'agreed'])
    expect(changed.allowed.has('submit')).toBe(true)
  }))

it('refuses the joint mover, and everybody once it is submitted', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await submittedProposal(tx, stage, { isJoint: true })
    const words = { ...goodWords(), ...(await seen(tx, matterId)) }
    for (const who of [stage.member, stage.joint, stage.officer]) {
      await expect(changeProposal(as(tx, who), words)).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))
