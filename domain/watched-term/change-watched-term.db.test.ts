import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as } from '../testing/stage.ts'
import { addWatchedTerm } from './add-watched-term.ts'
import { changeWatchedTerm } from './change-watched-term.ts'
import { listWatchedTermsForAdmin } from './list-watched-terms-for-admin.ts'

const term = { term: '试词乙乙', replacement: '试词乙', explanation: '', kind: 'mistake' }

it('changes a term and keeps how it read, and refuses what is taken, gone, or not theirs to change', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor3', '620000')
    const { termId } = await addWatchedTerm(as(tx, admin), term)
    await addWatchedTerm(as(tx, admin), { ...term, term: '试词丙丙' })
    const change = (values: object, actor = admin, id = termId) =>
      changeWatchedTerm(as(tx, actor), { termId: id, seen: term, values: { ...term, ...values } })
    await change({ kind: 'sensitive', replacement: '' })
    const { rows } = await listWatchedTermsForAdmin(tx, { actor: admin, terms: '试词乙乙' })
    expect(rows).toMatchObject([{ kind: 'sensitive', replacement: null }])
    const history = await listChanges(tx, { actor: admin, subject: 'watched-term', key: termId })
    expect(history.rows[0]).toMatchObject({
      before: { kind: 'mistake', replacement: '试词乙' },
      after: { kind: 'sensitive', replacement: null },
    })
    await expect(change({ term: '试词丙丙' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(change({ explanation: '为' }, editor)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(change({ explanation: '为' }, admin, 2 ** 40)).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
