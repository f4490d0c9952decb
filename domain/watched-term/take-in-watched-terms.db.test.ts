import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, requestKey } from '../testing/stage.ts'
import { addWatchedTerm } from './add-watched-term.ts'
import { MAX_LINES } from '../admin-record/pasted-records.ts'
import { compareWatchedTerms } from './compare-watched-terms.ts'
import { listWatchedTermsForAdmin } from './list-watched-terms-for-admin.ts'
import { takeInWatchedTerms } from './take-in-watched-terms.ts'

it('shows what pasted lines would do, then does just that, with a history row for each term', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const kind = 'mistake' as const
    await addWatchedTerm(as(tx, admin), {
      term: '贴词甲',
      replacement: '旧',
      explanation: '',
      kind,
    })
    await addWatchedTerm(as(tx, admin), {
      term: '贴词乙',
      replacement: '同样',
      explanation: '',
      kind,
    })
    const text = '贴词甲，新改法\n贴词乙，同样\n贴词丙，丙\n乱'
    const preview = await compareWatchedTerms(tx, { actor: admin, text, kind })
    expect(preview.map(({ effect }) => effect)).toEqual(['changed', 'same', 'new', null])
    expect(await takeInWatchedTerms(as(tx, admin), { text, kind })).toEqual({
      added: 1,
      changed: 1,
      left: 1,
    })
    const { rows } = await listWatchedTermsForAdmin(tx, { actor: admin, terms: '贴词' })
    expect(rows.map(({ term, replacement }) => [term, replacement])).toEqual([
      ['贴词甲', '新改法'],
      ['贴词乙', '同样'],
      ['贴词丙', '丙'],
    ])
    const kinds = async (index: number) =>
      (
        await listChanges(tx, { actor: admin, subject: 'watched-term', key: rows[index]?.id ?? 0 })
      ).rows.map(({ kind }) => kind)
    expect([await kinds(0), await kinds(1), await kinds(2)]).toEqual([
      ['change', 'add'],
      ['add'],
      ['add'],
    ])
  }))

it('refuses more lines than one paste may bring, an unknown kind, and everybody but the admin of the province', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor2', '620000')
    const many = Array.from({ length: MAX_LINES + 1 }, (_, index) => `贴词${index}号`).join('\n')
    await expect(
      takeInWatchedTerms(as(tx, admin), { text: many, kind: 'mistake' }),
    ).rejects.toMatchObject({ code: 'limit-reached' })
    await expect(
      takeInWatchedTerms(as(tx, admin), { text: '甲乙', kind: '' }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(
      takeInWatchedTerms(as(tx, editor), { text: '甲乙', kind: 'mistake' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('takes a term in once when two paste it at the same time', async () => {
  const db = racesDatabase()
  const admin = await insertAccount(db, 'admin', '620000')
  const term = `同${requestKey().slice(0, 20)}`
  const request = { text: `${term}，改`, kind: 'mistake' }
  const ended = await Promise.all([1, 2].map(() => takeInWatchedTerms(as(db, admin), request)))
  expect(ended.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 1])
})
