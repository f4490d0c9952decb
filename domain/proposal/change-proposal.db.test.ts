import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
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
import { countAsked } from './list-own-proposals.ts'
import { submitProposal } from './submit-proposal.ts'

/** A proposal that both agree to, with one of the writer's changes after it. */
async function changedAfter(tx: Transaction, given: object, consent = true) {
  const stage = await setProposalStage(tx)
  const { member, joint } = stage
  const matterId = await drafted(tx, stage, { isJoint: true })
  const change = async (words: object) =>
    changeProposal(as(tx, member), {
      ...goodWords({ with: [joint.accountId], ...words }),
      ...(await seen(tx, matterId)),
    })
  const agree = async (consents: boolean) =>
    answerJoint(as(tx, joint), {
      ...(await seen(tx, matterId)),
      agrees: true,
      consent: consents,
    })
  const screen = (actor = member) => getProposal(tx, { actor, matterId })
  await agree(consent)
  await change(given)
  return { ...stage, matterId, change, agree, screen }
}

const answersOf = ({ movers }: Awaited<ReturnType<typeof getProposal>>) =>
  movers.map(({ answer }) => answer)

it.each([
  [{ advice: '由农户每亩交费二百元。' }, '改了建议'],
  [{ consent: false }, '改了公开'],
  [{ title: '关于另一件事的提案', category: '水利' }, '改了案由、类别'],
])('asks who agreed again when the writer changes %o', (given, named) =>
  withRollback(async (tx) => {
    const { member, joint, matterId, screen, agree } = await changedAfter(tx, given)
    const changed = await screen()
    expect(changed).toMatchObject({ ...given, moverKind: 'joint' })
    expect(answersOf(changed)).toEqual(['agreed', null])
    expect(changed.allowed.has('submit')).toBe(false)
    const reason = `${named}，再请${joint.displayName}答复`
    expect(changed.moves[0]).toMatchObject({ move: 'write', reason })
    await expect(submitProposal(as(tx, member), await seen(tx, matterId))).rejects.toMatchObject({
      code: 'forbidden',
    })
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'proposal.ask-again'))
    expect(event?.payload).toMatchObject({ accountIds: [joint.accountId] })
    expect((await screen(joint)).agreedTo).toMatchObject({ advice: goodWords().advice })
    expect(await countAsked(tx, { actor: joint })).toBe(1)
    await agree(true)
    expect(answersOf(await screen())).toEqual(['agreed', 'agreed'])
    expect(await countAsked(tx, { actor: joint })).toBe(0)
    await submitProposal(as(tx, member), await seen(tx, matterId))
  }),
)

it('keeps the answer for words that did not change, or are the same again', () =>
  withRollback(async (tx) => {
    const { joint, screen, change } = await changedAfter(tx, {})
    expect(answersOf(await screen())).toEqual(['agreed', 'agreed'])
    await change({ advice: '别的建议。' })
    await change({ advice: '又是别的建议。' })
    expect((await screen(joint)).agreedTo).toMatchObject({ advice: goodWords().advice })
    await change({})
    expect(answersOf(await screen())).toEqual(['agreed', 'agreed'])
    const events = await tx.select().from(outbox).where(eq(outbox.event, 'proposal.ask-again'))
    expect(events).toHaveLength(1)
  }))

it('lets who agreed before say no to what it became', () =>
  withRollback(async (tx) => {
    const { joint, matterId, screen } = await changedAfter(tx, { advice: '别的建议。' })
    const no = { ...(await seen(tx, matterId)), agrees: false, reason: '不是原来的建议' }
    await answerJoint(as(tx, joint), no)
    expect(answersOf(await screen())).toEqual(['agreed', 'disagreed'])
  }))

it.each([
  [true, true],
  [false, false],
])('is public where each mover wants it: the joint one says %s', (consents, isPublic) =>
  withRollback(async (tx) => {
    const { member, matterId, screen } = await changedAfter(tx, {}, consents)
    const draft = await screen()
    expect(draft).toMatchObject({ consent: true, allConsent: isPublic })
    await submitProposal(as(tx, member), await seen(tx, matterId))
    const [row] = await tx.select().from(matters).where(eq(matters.id, matterId))
    expect(row?.consent).toBe(isPublic)
  }),
)

it('refuses the joint mover, and everybody once it is submitted', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await submittedProposal(tx, stage, { isJoint: true })
    const words = { ...goodWords(), ...(await seen(tx, matterId)) }
    for (const who of [stage.member, stage.joint, stage.officer]) {
      await expect(changeProposal(as(tx, who), words)).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))
