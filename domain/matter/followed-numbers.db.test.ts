import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { getProposal } from '../proposal/get-proposal.ts'
import { filed, seen, setProposalStage, stateOf } from '../testing/proposals.ts'
import { bringIn, goodProposal, publishRegister } from '../testing/registers.ts'
import { as, COUNTY, NOW, setStage } from '../testing/stage.ts'
import { compareRegister } from './register/compare-register.ts'
import { readRegister } from './register/read-register.ts'
import { writeProposals } from './register/write-proposals.ts'

const SESSION = { divisionCode: COUNTY, term: '10', number: '2', openedOn: '', closedOn: '' }
const OTHER = { number: '2', title: '关于改了的提案' }

it('takes from a sheet how a proposal of the portal is handled, and keeps who moved it', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await filed(tx, stage)
    const { lockVersion } = await seen(tx, matterId)
    const handled = { number: '2', leads: '县交通局', assignedOn: '2026-03-01', state: '已交办' }
    await bringIn(tx, stage.officer, [handled])
    const proposal = await getProposal(tx, { actor: stage.member, matterId })
    expect(proposal).toMatchObject({ state: 'assigned', title: '关于增设农村公交站点的提案' })
    expect(proposal.people).toMatchObject([{ accountId: stage.member.accountId }])
    expect(proposal.lockVersion).toBe(lockVersion + 1)
  }))

it('refuses a sheet that changes what was filed in the portal, and leaves it as it is', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await filed(tx, stage)
    expect(await stateOf(tx, matterId)).toEqual({ state: 'filed', number: 2 })
    const before = await readRegister(tx, stage.sessionId)
    const lines = [{ line: 2, cells: OTHER }]
    const compared = await compareRegister(as(tx, stage.officer), { session: SESSION, lines })
    expect(compared.rows).toMatchObject([
      { number: '2', effect: null, issues: ['这件在本站立案，表格不能改“案由”'] },
    ])
    await expect(bringIn(tx, stage.officer, [OTHER])).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('表格不能改“案由”'),
    })
    expect(await readRegister(tx, stage.sessionId)).toEqual(before)
  }))

it('refuses rows that waited while a proposal took their number', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const stage = await setProposalStage(tx)
    const { sessionId } = stage
    await publishRegister(tx, final, sessionId)
    const waiting = await bringIn(tx, stage.officer, [
      { ...OTHER, category: '交通', state: '待审查' },
    ])
    expect(waiting).toMatchObject({ isWaiting: true })
    const matterId = await filed(tx, stage)
    const before = await readRegister(tx, sessionId)
    const { accountId } = stage.officer
    await expect(
      writeProposals(
        tx,
        { sessionId, divisionCode: COUNTY, accountId, now: NOW },
        { rows: [goodProposal({ number: 2 })] },
      ),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^第 2 号已是本站立案的另一件/),
    })
    expect(await stateOf(tx, matterId)).toEqual({ state: 'filed', number: 2 })
    expect(await readRegister(tx, sessionId)).toEqual(before)
  }))
