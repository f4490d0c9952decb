import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { withRollback } from '#db/testing/test-database'

import { drafted, seen, setProposalStage, submittedProposal } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { countTriage, listTriage } from './list-triage.ts'
import { submitProposal } from './submit-proposal.ts'

it('comes before the officers of the county, who learn of it', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await submittedProposal(tx, stage)
    const { rows } = await listTriage(tx, { actor: stage.second, tab: 'new' })
    expect(rows).toMatchObject([{ matterId, category: '交通', movers: stage.member.displayName }])
    expect(await countTriage(tx, { actor: stage.officer })).toEqual({
      new: 1,
      'to-decide': 0,
      proposed: 0,
    })
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'proposal.submit'))
    expect(event?.payload).toMatchObject({
      accountIds: expect.arrayContaining([stage.officer.accountId, stage.second.accountId]),
    })
  }))

it('stands beside those of its session that are about the same', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await submittedProposal(tx, stage, { title: '关于城区老旧小区改造的建议' })
    const { rows } = await listTriage(tx, { actor: stage.second, tab: 'new' })
    expect(rows.map((row) => [row.matterId, row.twins.map(({ number }) => number)])).toEqual([
      [matterId, [1]],
    ])
  }))

it('refuses words that are missing, one by one, and whoever did not write it', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await drafted(tx, stage, { category: '', analysis: '', isJoint: true })
    await expect(
      submitProposal(as(tx, stage.member), await seen(tx, matterId)),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const alone = await drafted(tx, stage, { category: '', analysis: '' })
    await expect(submitProposal(as(tx, stage.member), await seen(tx, alone))).rejects.toMatchObject(
      { issues: { category: ['请选类别'], analysis: ['请写分析'] } },
    )
    await expect(submitProposal(as(tx, stage.joint), await seen(tx, alone))).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
