import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { listLeaders } from './list-leaders.ts'
import { addLeader } from './add-leader.ts'
import { listLeadersForAdmin } from './list-leaders-for-admin.ts'

const leader = {
  personName: '试 甲',
  divisionCode: COUNTY,
  post: '政协主席',
  rank: 1,
  startsOn: '2025-01-06',
  endsOn: '',
}

it('adds a line that editions of the division are checked against, without the space inside the name', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { leaderId } = await addLeader(as(tx, admin), leader)
    await addLeader(as(tx, admin), { ...leader, personName: '试乙丙', divisionCode: '620800' })
    await addLeader(as(tx, admin), { ...leader, personName: '试丁戊', divisionCode: '620826' })
    const listed = await listLeaders(tx, { divisionCode: COUNTY })
    expect(listed).toContainEqual({
      name: '试甲',
      divisionCode: COUNTY,
      divisionName: '庄浪县',
      post: '政协主席',
      rank: 1,
      startsOn: '2025-01-06',
      endsOn: null,
    })
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['试甲', '试乙丙']))
    expect(listed.map(({ name }) => name)).not.toContain('试丁戊')
    const { rows } = await listChanges(tx, { actor: admin, subject: 'leader', key: leaderId })
    expect(rows).toMatchObject([{ kind: 'add', name: '试甲', after: { rank: 1 } }])
  }))

it('is kept by division and rank, page by page, found by name, post or division and by its state', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const over = { personName: '试己', rank: 2, endsOn: '2026-03-19' }
    await addLeader(as(tx, admin), { ...leader, ...over })
    await addLeader(as(tx, admin), leader)
    const found = async (search: object) =>
      (await listLeadersForAdmin(tx, { actor: admin, now: NOW, ...search })).rows.map(
        ({ personName }) => personName,
      )
    expect(await found({ text: '庄浪' })).toEqual(['试甲', '试己'])
    expect(await found({ text: '试己' })).toEqual(['试己'])
    expect(await found({ text: '庄浪', state: 'standing' })).toEqual(['试甲'])
    expect(await found({ text: '庄浪', state: 'ended' })).toEqual(['试己'])
    for (let rank = 3; rank < 103; rank += 1) {
      await addLeader(as(tx, admin), { ...leader, post: `第${rank}职务`, rank })
    }
    const first = await listLeadersForAdmin(tx, { actor: admin, now: NOW, text: '庄浪' })
    expect([first.rows.length, first.total]).toEqual([100, 102])
    const after = first.next ?? ''
    const second = await listLeadersForAdmin(tx, { actor: admin, now: NOW, text: '庄浪', after })
    expect(second.rows.map(({ rank }) => rank)).toEqual([101, 102])
    expect(second.next).toBeNull()
  }))

it('refuses what is there, what is wrong by field, and everybody but the admin of the province', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await addLeader(as(tx, admin), leader)
    await expect(addLeader(as(tx, admin), leader)).rejects.toMatchObject({ code: 'conflict' })
    const nowhere = { ...leader, divisionCode: '629999' }
    await expect(addLeader(as(tx, admin), nowhere)).rejects.toMatchObject({
      issues: { divisionCode: [expect.any(String)] },
    })
    const wrong = {
      personName: 'X',
      divisionCode: '',
      post: '',
      rank: 0,
      startsOn: '',
      endsOn: '去年',
    }
    await expect(addLeader(as(tx, admin), wrong)).rejects.toMatchObject({
      issues: Object.fromEntries(Object.keys(wrong).map((name) => [name, expect.any(Array)])),
    })
    for (const [role, code] of [
      ['admin', '620800'],
      ['correspondent', COUNTY],
      ['editor3', '620000'],
      ['auditor', '620000'],
    ] as const) {
      const actor = await insertAccount(tx, role, code)
      const code403 = { code: 'forbidden' }
      await expect(addLeader(as(tx, actor), leader)).rejects.toMatchObject(code403)
      await expect(listLeadersForAdmin(tx, { actor, now: NOW })).rejects.toMatchObject(code403)
    }
  }))
