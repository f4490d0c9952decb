import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { drafted, goodWords, setProposalStage } from '../testing/proposals.ts'
import { as, COUNTY, requestKey } from '../testing/stage.ts'
import { getProposal } from './get-proposal.ts'
import { listOwnProposals } from './list-own-proposals.ts'
import { listDivisionsInSession } from './open-session.ts'
import { writeProposal } from './write-proposal.ts'

it('begins a draft of the newest session, and asks who is to move it, too', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { member, joint, officer } = stage
    const matterId = await drafted(tx, stage, { isJoint: true })
    expect(await getProposal(tx, { actor: member, matterId })).toMatchObject({
      state: 'draft',
      number: null,
      term: 10,
      session: 2,
      occasion: 'session',
      moverKind: 'joint',
      people: [
        { accountId: member.accountId, disagreedAt: null },
        { accountId: joint.accountId, agreedAt: null },
      ],
    })
    const [asked] = await tx.select().from(outbox).where(eq(outbox.event, 'proposal.write'))
    expect(asked?.payload).toMatchObject({ accountIds: [joint.accountId] })
    const own = await listOwnProposals(tx, { actor: joint })
    expect(own.rows).toMatchObject([{ matterId, isAsked: true }])
    expect((await listOwnProposals(tx, { actor: officer })).rows).toEqual([])
  }))

it('takes what an officer has on paper by the names of its movers', () =>
  withRollback(async (tx) => {
    const { officer } = await setProposalStage(tx)
    const { matterId } = await writeProposal(as(tx, officer), {
      ...goodWords(),
      divisionCode: COUNTY,
      moverKind: 'collective',
      names: '民革某支部、民盟某支部',
      requestKey: requestKey(),
    })
    expect(await getProposal(tx, { actor: officer, matterId })).toMatchObject({
      isFromPaper: true,
      moverKind: 'collective',
      people: [{ name: '民革某支部', accountId: null }, { name: '民盟某支部' }],
    })
  }))

it('refuses without a title, movers of elsewhere, and a county whose committee has no session', () =>
  withRollback(async (tx) => {
    const { member } = await setProposalStage(tx)
    const input = { ...goodWords(), divisionCode: COUNTY, requestKey: requestKey() }
    expect([...(await listDivisionsInSession(tx))]).toEqual([COUNTY])
    await expect(writeProposal(as(tx, member), { ...input, title: ' ' })).rejects.toMatchObject({
      issues: { title: ['请写案由'] },
    })
    const stranger = await insertAccount(tx, 'member', '620826')
    await expect(
      writeProposal(as(tx, member), { ...input, with: [stranger.accountId] }),
    ).rejects.toMatchObject({ issues: { with: ['联名的人要是这个地区的政协委员'] } })
    await expect(
      writeProposal(as(tx, stranger), { ...input, divisionCode: '620826' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(writeProposal(as(tx, stranger), input)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
