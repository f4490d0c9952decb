import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { addLeader } from './add-leader.ts'
import { MAX_LINES } from '../admin-record/pasted-records.ts'
import { compareLeaders } from './compare-leaders.ts'
import { listLeadersForAdmin } from './list-leaders-for-admin.ts'
import { takeInLeaders } from './take-in-leaders.ts'

const leader = {
  personName: '贴甲',
  divisionCode: COUNTY,
  post: '政协主席',
  rank: 1,
  startsOn: '2025-01-06',
  endsOn: '',
}

it('shows what pasted lines would do, then does just that, with a history row for each', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { leaderId } = await addLeader(as(tx, admin), leader)
    await addLeader(as(tx, admin), { ...leader, personName: '贴乙', rank: 2 })
    const text = [
      '贴甲,政协主席,庄浪县,1,2025-01-06,2026-03-01',
      '贴乙,政协主席,庄浪县,2,2025-01-06',
      '贴丙,政协主席,庄浪,3,2026-03-02',
      '贴丁,政协主席,无此县,3,2026-03-02',
    ].join('\n')
    const preview = await compareLeaders(tx, { actor: admin, text })
    expect(preview.map(({ effect }) => effect)).toEqual(['changed', 'same', 'new', null])
    expect(await takeInLeaders(as(tx, admin), { text })).toEqual({ added: 1, changed: 1, left: 1 })
    const { rows } = await listLeadersForAdmin(tx, { actor: admin, now: NOW, text: '贴' })
    expect(rows.map(({ personName, endsOn }) => [personName, endsOn])).toEqual([
      ['贴甲', '2026-03-01'],
      ['贴乙', null],
      ['贴丙', null],
    ])
    const history = await listChanges(tx, { actor: admin, subject: 'leader', key: leaderId })
    expect(history.rows.map(({ kind }) => kind)).toEqual(['change', 'add'])
  }))

it('refuses more lines than one paste may bring, what is no text, and everybody but the admin of the province', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor2', '620000')
    const text = Array.from({ length: MAX_LINES + 1 }, () => '贴').join('\n')
    await expect(takeInLeaders(as(tx, admin), { text })).rejects.toMatchObject({
      code: 'limit-reached',
    })
    await expect(takeInLeaders(as(tx, admin), {})).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(takeInLeaders(as(tx, editor), { text: '贴' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))

it('takes a line in once when two paste it at the same time', async () => {
  const db = racesDatabase()
  const admin = await insertAccount(db, 'admin', '620000')
  const text = `贴${String.fromCodePoint(0x4e00 + (Date.now() % 20_000))},政协主席,庄浪县,1,2025-01-06`
  const ended = await Promise.all([1, 2].map(() => takeInLeaders(as(db, admin), { text })))
  expect(ended.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 1])
})
