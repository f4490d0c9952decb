import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { listChanges } from '../../list-changes.ts'
import { as, requestKey } from '../../testing/stage.ts'
import { addWord } from './add-word.ts'
import { compareWords, MOST_LINES } from './compare-words.ts'
import { listWords } from './list-words.ts'
import { takeInWords } from './take-in-words.ts'

it('shows what pasted lines would do, then does just that, with a history row for each word', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const kind = 'mistake' as const
    await addWord(as(tx, admin), { word: '贴词甲', replacement: '旧', explanation: '', kind })
    await addWord(as(tx, admin), { word: '贴词乙', replacement: '同样', explanation: '', kind })
    const text = '贴词甲，新改法\n贴词乙，同样\n贴词丙，丙\n乱'
    const preview = await compareWords(tx, { actor: admin, text, kind })
    expect(preview.map(({ effect }) => effect)).toEqual(['changed', 'same', 'new', null])
    expect(await takeInWords(as(tx, admin), { text, kind })).toEqual({
      added: 1,
      changed: 1,
      left: 1,
    })
    const { rows } = await listWords(tx, { actor: admin, words: '贴词' })
    expect(rows.map(({ word, replacement }) => [word, replacement])).toEqual([
      ['贴词甲', '新改法'],
      ['贴词乙', '同样'],
      ['贴词丙', '丙'],
    ])
    const deeds = async (at: number) =>
      (await listChanges(tx, { actor: admin, subject: 'word', key: rows[at]?.id ?? 0 })).rows.map(
        ({ deed }) => deed,
      )
    expect([await deeds(0), await deeds(1), await deeds(2)]).toEqual([
      ['change', 'add'],
      ['add'],
      ['add'],
    ])
  }))

it('refuses more lines than one paste may bring, an unknown kind, and everybody but the admin of the province', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor2', '620000')
    const many = Array.from({ length: MOST_LINES + 1 }, (_, at) => `贴词${at}号`).join('\n')
    await expect(takeInWords(as(tx, admin), { text: many, kind: 'mistake' })).rejects.toMatchObject(
      { code: 'limit-reached' },
    )
    await expect(takeInWords(as(tx, admin), { text: '甲乙', kind: '' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(
      takeInWords(as(tx, editor), { text: '甲乙', kind: 'mistake' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('takes a word in once when two paste it at the same time', async () => {
  const db = racesDatabase()
  const admin = await insertAccount(db, 'admin', '620000')
  const word = `同${requestKey().slice(0, 20)}`
  const request = { text: `${word}，改`, kind: 'mistake' }
  const ended = await Promise.all([1, 2].map(() => takeInWords(as(db, admin), request)))
  expect(ended.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 1])
})
