import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as } from '../testing/stage.ts'
import { addWatchedTerm } from './add-watched-term.ts'
import { removeWatchedTerm } from './remove-watched-term.ts'

const term = { term: '试词丁丁', replacement: '', explanation: '', kind: 'sensitive' }

it('takes a term away and keeps its contents, and refuses a second time and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const { termId } = await addWatchedTerm(as(tx, admin), term)
    await expect(removeWatchedTerm(as(tx, auditor), { termId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await removeWatchedTerm(as(tx, admin), { termId })
    const { rows } = await listChanges(tx, { actor: auditor, subject: 'watched-term', key: termId })
    expect(rows[0]).toMatchObject({ kind: 'remove', before: { term: '试词丁丁' }, after: null })
    await expect(removeWatchedTerm(as(tx, admin), { termId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
