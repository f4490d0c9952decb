import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { addLeader } from './add-leader.ts'
import { removeLeader } from './remove-leader.ts'

const leader = {
  personName: '试甲',
  divisionCode: COUNTY,
  post: '政协主席',
  rank: 1,
  startsOn: '2025-01-06',
  endsOn: '',
}

it('takes a line away and keeps its contents, and refuses a second time and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const { leaderId } = await addLeader(as(tx, admin), leader)
    await expect(removeLeader(as(tx, auditor), { leaderId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await removeLeader(as(tx, admin), { leaderId })
    const { rows } = await listChanges(tx, { actor: auditor, subject: 'leader', key: leaderId })
    expect(rows[0]).toMatchObject({ kind: 'remove', before: { personName: '试甲' }, after: null })
    await expect(removeLeader(as(tx, admin), { leaderId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
