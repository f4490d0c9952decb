import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'
import { wordsOf } from '#lib/testing/zip-part'

import { answered, assigned, seenAssignment, setAssignmentStage } from '../testing/assignments.ts'
import { linked } from '../testing/linked.ts'
import { filed, mergedInto, stateOf } from '../testing/proposals.ts'
import { NOW } from '../testing/stage.ts'
import { getAnswered } from './get-answered.ts'
import { getAssignment } from './get-assignment.ts'
import { getByLink } from './links/get-by-link.ts'
import { getToAssign } from './get-to-assign.ts'
import { buildLetterFile } from './letter-file.ts'
import { numbersOf } from './list-merged.ts'

const TWIN = { title: '关于给集镇加站牌的提案', situation: '站牌倒了两块。' }
const numberOf = async (...asked: Parameters<typeof stateOf>) =>
  (await stateOf(...asked))?.number ?? 0

it('shows the dispatcher and the units what was merged into theirs, in its own words', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await filed(tx, stage)
    const twin = await mergedInto(tx, stage, await numberOf(tx, matterId), TWIN)
    const merged = [{ ...TWIN, matterId: twin, number: await numberOf(tx, twin) }]
    const waiting = await getToAssign(tx, { actor: stage.dispatcher, matterId, now: NOW })
    expect(waiting.merged).toMatchObject(merged)
    const other = await assigned(tx, stage)
    const late = await mergedInto(tx, stage, await numberOf(tx, other), TWIN)
    const { assignmentId } = await seenAssignment(tx, other, stage.unitId)
    for (const actor of [stage.clerk, stage.signer, stage.dispatcher]) {
      const shown = await getAssignment(tx, { actor, assignmentId, now: NOW })
      expect(shown.merged).toMatchObject([
        { ...TWIN, matterId: late, movers: [stage.joint.displayName] },
      ])
    }
  }))

it('shows it to who has the link of a unit', () =>
  withRollback(async (tx) => {
    const { stage, matterId, token } = await linked(tx)
    expect(await getByLink(tx, { token, now: NOW })).toMatchObject({ merged: [] })
    await mergedInto(tx, stage, await numberOf(tx, matterId), TWIN)
    expect(await getByLink(tx, { token, now: NOW })).toMatchObject({ merged: [TWIN] })
  }))

it('addresses one letter to the movers of both, which names both', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const number = await numberOf(tx, matterId)
    const second = await numberOf(tx, await mergedInto(tx, stage, number, TWIN))
    const { assignmentId } = await seenAssignment(tx, matterId, stage.unitId)
    const given = await getAnswered(tx, { actor: stage.joint, assignmentId, now: NOW })
    const words = wordsOf(Buffer.from(await buildLetterFile(given)))
    const { member, joint } = stage
    expect(words).toContain(`第 ${number} 号、第 ${second} 号提案的答复`)
    expect(words).toContain(`${member.displayName}、${joint.displayName}：`)
    expect(words).toContain(
      `你们提出的《关于增设农村公交站点的提案》（第 ${number} 号）、《${TWIN.title}》（第 ${second} 号）收悉`,
    )
  }))

it('leaves out of the numbers what has none', () => {
  const merged = [{ number: 20 }, { number: null }]
  expect(numbersOf({ number: 19, merged })).toBe('第 19 号、第 20 号')
  expect(numbersOf({ number: null, merged: [] })).toBe('')
})
