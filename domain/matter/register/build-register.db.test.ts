import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { parseTable } from '../../roster/parse-table.ts'
import { readSheetInChild } from '../../roster/read-sheet-in-child.ts'
import { goodProposal, registered } from '../../testing/registers.ts'
import { setProposalStage, submittedProposal } from '../../testing/proposals.ts'
import { setStage } from '../../testing/stage.ts'
import { exportRegister, getRegisterTemplate } from './build-register.ts'
import { planRegister } from './plan-register.ts'
import { readRegister } from './read-register.ts'
import { REGISTER_COLUMNS, REGISTER_HEAD, type RegisterField } from './register-columns.ts'

const read = async (officerId: number, bytes: Uint8Array) =>
  parseTable<RegisterField>(await readSheetInChild(officerId, bytes), {
    columns: REGISTER_COLUMNS,
    noun: '提案',
  })

it('writes a file that brings the same register in', () =>
  withRollback(async (tx) => {
    const rows = [
      goodProposal({ movers: ['甲某某', '乙某某'], isKey: true }),
      goodProposal({ number: 2 }),
    ]
    const { sessionId, officer } = await registered(tx, rows)
    const { bytes, name } = await exportRegister(tx, { actor: officer, sessionId })
    expect(name).toBe('庄浪县政协十届二次会议提案')
    const { lines, unused } = await read(officer.accountId, bytes)
    expect(unused).toEqual([])
    const session = { term: 10, number: 2 }
    const register = await readRegister(tx, sessionId)
    const asked = { register, session, today: '2026-03-20', followed: new Map<number, boolean>() }
    expect(planRegister(lines, asked)).toMatchObject({
      written: [],
      untouched: 0,
    })
    const [template] = await readSheetInChild(officer.accountId, await getRegisterTemplate(officer))
    expect(template?.rows).toEqual([REGISTER_HEAD])
  }))

it('says how many it leaves out as they have no number yet', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { sessionId, officer } = stage
    const notes = async () => {
      const { bytes } = await exportRegister(tx, { actor: officer, sessionId })
      return (await readSheet(bytes, '怎么填')).flat().join('')
    }
    expect(await notes()).not.toContain('没有编号')
    await submittedProposal(tx, stage)
    expect(await notes()).toContain('还有 1 件没有编号')
  }))

it('refuses whoever does not keep the register: its movers are in it', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId } = await registered(tx)
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    await expect(exportRegister(tx, { actor: final, sessionId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(exportRegister(tx, { actor: elsewhere, sessionId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(getRegisterTemplate(final)).rejects.toMatchObject({ code: 'forbidden' })
  }))
