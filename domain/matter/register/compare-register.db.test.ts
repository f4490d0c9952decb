import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  publishRegister,
  registered,
} from '../../testing/registers.ts'
import { as, COUNTY, setStage } from '../../testing/stage.ts'
import { compareRegister } from './compare-register.ts'

const session = { divisionCode: COUNTY, term: '10', number: '2', openedOn: '', closedOn: '' }
const lines = [
  { line: 2, cells: { number: '5', title: '关于修路的提案', leads: '县住建局\n县水务局' } },
]

it('names the session that it would write into, and the units that are new to it', () =>
  withRollback(async (tx) => {
    const held = { part: 'lead', assignedOn: null, dueOn: null, answeredOn: null } as const
    const { officer } = await registered(tx, [
      goodProposal({ assignments: [{ ...held, unit: '县住建局', resultClass: null }] }),
    ])
    expect(await compareRegister(as(tx, officer), { session, lines })).toMatchObject({
      target: '庄浪县政协十届二次会议',
      newUnits: ['县水务局'],
      alikeUnits: [],
      kinds: { person: 1, joint: 0, collective: 0 },
      untouched: 1,
    })
    const cells = { number: '5', title: '关于修路的提案', leads: '县住房和城乡建设局' }
    const alike = { session, lines: [{ line: 2, cells }] }
    expect(await compareRegister(as(tx, officer), alike)).toMatchObject({
      alikeUnits: [['县住房和城乡建设局', '县住建局']],
    })
    const other = { ...session, number: '3' }
    expect(await compareRegister(as(tx, officer), { session: other, lines })).toMatchObject({
      target: '庄浪县政协十届三次会议',
      lockVersion: null,
    })
  }))

it('refuses at once what could not be taken in while a change waits', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    await publishRegister(tx, final, sessionId)
    await bringIn(tx, officer, cellsOf([goodProposal({ category: '其他' })]))
    await expect(compareRegister(as(tx, officer), { session, lines })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('在等公布'),
    })
  }))
