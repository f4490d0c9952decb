import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { drafted, seen, setProposalStage } from '../testing/proposals.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { answerJoint } from './answer-joint.ts'
import { listFormChoices } from './list-form-choices.ts'
import { listAsked, listOwnProposals } from './list-own-proposals.ts'

it('offers categories that the division has used, and its members but for who writes', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    await drafted(tx, stage, { category: '没交的类别' })
    const elsewhere = await insertAccount(tx, 'member', '620826')
    const { member, joint } = stage
    const choices = await listFormChoices(tx, {
      divisionCode: COUNTY,
      accountId: member.accountId,
      now: NOW,
    })
    expect(choices.categories).toEqual(['城建'])
    const ids = choices.members.map(({ accountId }) => accountId)
    expect(ids).toContain(joint.accountId)
    expect(ids).not.toContain(member.accountId)
    expect(ids).not.toContain(elsewhere.accountId)
  }))

it('lists what waits for an answer, until it is given', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await drafted(tx, stage, { isJoint: true })
    expect(await listAsked(tx, { actor: stage.joint })).toMatchObject([{ matterId }])
    expect(await listAsked(tx, { actor: stage.member })).toEqual([])
    await answerJoint(as(tx, stage.joint), { ...(await seen(tx, matterId)), agrees: true })
    expect(await listAsked(tx, { actor: stage.joint })).toEqual([])
    const own = await listOwnProposals(tx, { actor: stage.joint })
    expect(own.rows).toMatchObject([{ matterId, isAsked: false }])
  }))
