import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { addLeader } from './add-leader.ts'
import { changeLeader } from './change-leader.ts'
import { getLeader } from './get-leader.ts'
import type { LeaderFields } from './schemas.ts'

const FIELDS: LeaderFields = {
  personName: '试甲',
  divisionCode: COUNTY,
  post: '政协副主席',
  rank: 3,
  startsOn: '2025-01-06',
  endsOn: null,
}

it('changes a line, ends a term by its last day, and keeps how it read', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { leaderId } = await addLeader(as(tx, admin), FIELDS)
    const values = { ...FIELDS, rank: 2, endsOn: '2026-03-01' }
    await changeLeader(as(tx, admin), { leaderId, seen: FIELDS, values })
    expect(await getLeader(tx, { actor: admin, leaderId })).toEqual(values)
    const { rows } = await listChanges(tx, { actor: admin, subject: 'leader', key: leaderId })
    expect(rows[0]).toMatchObject({
      kind: 'change',
      before: { rank: 3, endsOn: null },
      after: { rank: 2, endsOn: '2026-03-01' },
    })
  }))

it('refuses what another admin changed, a term that ends before it begins, what is listed or gone, and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor3', '620000')
    const { leaderId } = await addLeader(as(tx, admin), FIELDS)
    await addLeader(as(tx, admin), { ...FIELDS, personName: '试乙' })
    const change = (given: Partial<LeaderFields>, actor = admin, id = leaderId) =>
      changeLeader(as(tx, actor), { leaderId: id, seen: FIELDS, values: { ...FIELDS, ...given } })
    await expect(change({ endsOn: '2024-01-01' })).rejects.toMatchObject({
      issues: { endsOn: [expect.any(String)] },
    })
    await expect(change({ personName: '试乙' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(change({ rank: 1 }, editor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(change({ rank: 1 }, admin, 2 ** 40)).rejects.toMatchObject({ code: 'not-found' })
    await change({ rank: 1 })
    await expect(change({ rank: 9 })).rejects.toMatchObject({
      code: 'conflict',
      issues: { rank: [expect.any(String)] },
    })
  }))
