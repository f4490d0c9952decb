import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as } from '../testing/stage.ts'
import { listWatchedTerms } from './list-watched-terms.ts'
import { addWatchedTerm } from './add-watched-term.ts'
import { listWatchedTermsForAdmin } from './list-watched-terms-for-admin.ts'

const term = { term: '试词甲甲', replacement: '试词甲', explanation: '多了一个字', kind: 'mistake' }

it('adds a term that editions are checked for from then on, found by any of its parts', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { termId } = await addWatchedTerm(as(tx, admin), term)
    expect(await listWatchedTerms(tx)).toContainEqual(term)
    for (const terms of ['试词甲甲', '多了一个']) {
      const { rows } = await listWatchedTermsForAdmin(tx, { actor: admin, terms })
      expect(rows).toEqual([{ id: termId, ...term }])
    }
    expect(
      (await listWatchedTermsForAdmin(tx, { actor: admin, terms: '试词甲', kind: 'sensitive' }))
        .total,
    ).toBe(0)
    const { rows } = await listChanges(tx, { actor: admin, subject: 'watched-term', key: termId })
    expect(rows).toMatchObject([{ kind: 'add', name: '试词甲甲', after: term }])
  }))

it('refuses a term that is there, one that changes nothing, and everybody but the admin of the province', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await addWatchedTerm(as(tx, admin), term)
    await expect(addWatchedTerm(as(tx, admin), term)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      addWatchedTerm(as(tx, admin), { ...term, term: '甲', replacement: '甲' }),
    ).rejects.toMatchObject({ issues: { term: [expect.any(String)] } })
    for (const role of ['correspondent', 'editor1', 'editor2', 'editor3', 'auditor'] as const) {
      const actor = await insertAccount(tx, role, '620000')
      await expect(addWatchedTerm(as(tx, actor), term)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listWatchedTermsForAdmin(tx, { actor })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const local = await insertAccount(tx, 'admin', '620800')
    await expect(addWatchedTerm(as(tx, local), term)).rejects.toMatchObject({ code: 'forbidden' })
  }))
