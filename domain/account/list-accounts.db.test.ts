import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setStage } from '../testing/stage.ts'
import { listAccounts } from './list-accounts.ts'

it('is refused to who neither administers nor audits', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    for (const actor of [author, first]) {
      await expect(listAccounts(tx, { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))

it('lists accounts with the roles they hold', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const auditor = { ...author, grants: [{ role: 'auditor', divisionCode: '620000' }] as const }
    const found: number[] = []
    let after: string | undefined
    for (let page = 0; page < 50; page += 1) {
      const { rows, next } = await listAccounts(tx, { actor: auditor, after })
      found.push(...rows.map(({ id }) => id))
      const row = rows.find(({ id }) => id === author.accountId)
      if (row) expect(row.grants.map(({ role }) => role)).toEqual(['correspondent'])
      if (next === null) break
      after = next
    }
    expect(found).toContain(author.accountId)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
  }))
