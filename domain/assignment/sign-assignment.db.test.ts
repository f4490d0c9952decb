import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { assigned, seenAssignment, setAssignmentStage, standOf } from '../testing/assignments.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { signAssignment } from './sign-assignment.ts'

it('begins the matter with the first unit that signs', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId, unitId } = stage
    const matterId = await assigned(tx, stage, [{ unitId: otherUnitId, part: 'split' }])
    const own = await seenAssignment(tx, matterId, unitId)
    await signAssignment(as(tx, stage.signer), own)
    expect(await standOf(tx, matterId)).toEqual(['in-progress', 'signed', 'waiting'])
    const other = await seenAssignment(tx, matterId, otherUnitId)
    await signAssignment(as(tx, stage.otherSigner), other)
    expect(await standOf(tx, matterId)).toEqual(['in-progress', 'signed', 'signed'])
  }))

it('refuses another unit as if there were nothing, and who only follows it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await assigned(tx, stage)
    const request = await seenAssignment(tx, matterId, stage.unitId)
    for (const who of [stage.otherSigner, stage.member]) {
      await expect(signAssignment(as(tx, who), request)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    const overseer = await insertAccount(tx, 'overseer', COUNTY)
    for (const who of [stage.officer, overseer]) {
      await expect(signAssignment(as(tx, who), request)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))

it('lets one of two people of the unit sign, and names them to the other', async () => {
  const db = racesDatabase()
  const stage = await setAssignmentStage(db, { term: 59, number: 2 })
  const matterId = await assigned(db, stage)
  const request = () => seenAssignment(db, matterId, stage.unitId)
  const requests = [await request(), await request()] as const
  const outcomes = await Promise.allSettled([
    signAssignment(as(db, stage.clerk), requests[0]),
    signAssignment(as(db, stage.signer), requests[1]),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('已经签收'),
  })
})
