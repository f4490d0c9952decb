import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { filed, seen, setProposalStage, submittedProposal } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { getProposal } from './get-proposal.ts'
import { makeKey } from './make-key.ts'

const meeting = '主席会议第十二次会议'

it('makes one key and ends it, each by a meeting', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await filed(tx, stage)
    for (const isKey of [true, false]) {
      await makeKey(as(tx, stage.officer), { ...(await seen(tx, matterId)), isKey, meeting })
      const proposal = await getProposal(tx, { actor: stage.member, matterId })
      expect(proposal.isKey).toBe(isKey)
      expect(proposal.moves[0]).toMatchObject({ reason: meeting })
    }
  }))

it('refuses without a meeting, what is not filed, and a member', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await filed(tx, stage)
    const request = { ...(await seen(tx, matterId)), isKey: true, meeting }
    await expect(makeKey(as(tx, stage.officer), { ...request, meeting: '' })).rejects.toMatchObject(
      { issues: { meeting: ['请写哪次会议定的'] } },
    )
    await expect(makeKey(as(tx, stage.member), request)).rejects.toMatchObject({
      code: 'forbidden',
    })
    const received = {
      ...(await seen(tx, await submittedProposal(tx, stage))),
      isKey: true,
      meeting,
    }
    await expect(makeKey(as(tx, stage.officer), received)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
