import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { intakeMatters } from '#db/schema/matter/intakes'
import { withRollback } from '#db/testing/test-database'

import { changeConsultation } from '../consultation/change-consultation.ts'
import { decideConsultation } from '../consultation/decide-consultation.ts'
import { enterConsultation } from '../consultation/enter-consultation.ts'
import { publishConsultation } from '../consultation/publish-consultation.ts'
import { recordVisit } from '../consultation/record-visit.ts'
import { rewordConsultation } from '../consultation/reword-consultation.ts'
import { changeProposal } from '../proposal/change-proposal.ts'
import { writeProposal } from '../proposal/write-proposal.ts'
import { goodTopic, setConsultationStage, topicAt, VISIT } from '../testing/consultations.ts'
import { goodIntake, received } from '../testing/intakes.ts'
import { goodWords, seen, setProposalStage } from '../testing/proposals.ts'
import { as, COUNTY, requestKey } from '../testing/stage.ts'
import { acceptIntake } from './accept-intake.ts'

const { words: WORDS } = goodIntake()
/** Twelve letters of them, with other points between. */
const OWN = '化粪池满了：想请大家议一议'
const refused = (field: string) => ({
  code: 'invalid-input',
  issues: { [field]: [`“${OWN}”是来件的原话，不能公开，请换个说法`] },
})

type Officer = Parameters<typeof as>[1]

async function accepted(tx: Transaction, officer: Officer, destination: string): Promise<number> {
  const { intakeId } = await received(tx)
  const sent = { intakeId, lockVersion: 0, requestKey: requestKey(), destination, reply: '' }
  await acceptIntake(as(tx, officer), sent)
  return intakeId
}

it('refuses the words of a resident in a topic, as it is entered, changed, decided and looked at', () =>
  withRollback(async (tx) => {
    const { officer, second } = await setConsultationStage(tx)
    const intakeId = String(await accepted(tx, officer, 'topic'))
    const enter = (given: object) =>
      enterConsultation(as(tx, officer), {
        ...goodTopic({ intakeId, ...given }),
        requestKey: requestKey(),
      })
    await expect(enter({ about: WORDS })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(enter({ about: `有人提：${OWN}。` })).rejects.toMatchObject(refused('about'))
    await expect(enter({ title: OWN })).rejects.toMatchObject(refused('title'))
    const { matterId } = await enter({ askedBy: OWN })
    const version = () => seen(tx, matterId)
    const change = changeConsultation(as(tx, officer), {
      ...goodTopic({ about: OWN }),
      ...(await version()),
    })
    await expect(change).rejects.toMatchObject(refused('about'))
    const decision = { decision: 'select', reason: OWN, ...(await version()) }
    await expect(decideConsultation(as(tx, second), decision)).rejects.toMatchObject(
      refused('reason'),
    )
    await decideConsultation(as(tx, second), { ...decision, reason: '' })
    const visit = { ...VISIT, found: OWN, ...(await version()) }
    await expect(recordVisit(as(tx, officer), visit)).rejects.toMatchObject(refused('found'))
  }))

it('lets nobody publish a topic that was entered with them before, until an officer says it in other words', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const { officer, final } = stage
    const matterId = await topicAt(tx, stage, 'selected')
    const { intakeId } = await received(tx, { words: goodTopic().about })
    const tied = { intakeId, matterId, accountId: officer.accountId }
    await tx.insert(intakeMatters).values(tied)
    const published = publishConsultation(as(tx, final), await seen(tx, matterId))
    await expect(published).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/是来件的原话，不能公开，请提案专员改说法$/),
    })
    const reword = async (about: string) => {
      const input = { title: '', about, ...(await seen(tx, matterId)) }
      return rewordConsultation(as(tx, officer), input)
    }
    await expect(reword(goodTopic().about)).rejects.toMatchObject({ code: 'invalid-input' })
    await reword('路口放行的时间不够老人走到对面。')
    await publishConsultation(as(tx, final), await seen(tx, matterId))
  }))

it('refuses them as the title of a proposal, which is all that readers get of its text', () =>
  withRollback(async (tx) => {
    const { officer } = await setProposalStage(tx)
    const intakeId = String(await accepted(tx, officer, 'proposal-committee'))
    const paper = { moverKind: 'collective', names: '提案委员会', divisionCode: COUNTY, intakeId }
    const write = (given: object) =>
      writeProposal(as(tx, officer), {
        ...goodWords(),
        ...paper,
        ...given,
        requestKey: requestKey(),
      })
    await expect(write({ title: OWN })).rejects.toMatchObject(refused('title'))
    const { matterId } = await write({ situation: WORDS })
    const changed = { ...goodWords(), ...paper, title: OWN, ...(await seen(tx, matterId)) }
    await expect(changeProposal(as(tx, officer), changed)).rejects.toMatchObject(refused('title'))
  }))
