import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../../list-changes.ts'
import { as } from '../../testing/stage.ts'
import { listWatchedWords } from '../list-watched-words.ts'
import { addWord } from './add-word.ts'
import { listWords } from './list-words.ts'

const word = { word: '试词甲甲', replacement: '试词甲', explanation: '多了一个字', kind: 'mistake' }

it('adds a word that copy is read for from then on, found by any of its parts', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { wordId } = await addWord(as(tx, admin), word)
    expect(await listWatchedWords(tx)).toContainEqual(word)
    for (const words of ['试词甲甲', '多了一个']) {
      const { rows } = await listWords(tx, { actor: admin, words })
      expect(rows).toEqual([{ id: wordId, ...word }])
    }
    expect((await listWords(tx, { actor: admin, words: '试词甲', kind: 'sensitive' })).total).toBe(
      0,
    )
    const { rows } = await listChanges(tx, { actor: admin, subject: 'word', key: wordId })
    expect(rows).toMatchObject([{ deed: 'add', name: '试词甲甲', after: word }])
  }))

it('refuses a word that is there, one that changes nothing, and everybody but the admin of the province', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await addWord(as(tx, admin), word)
    await expect(addWord(as(tx, admin), word)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      addWord(as(tx, admin), { ...word, word: '甲', replacement: '甲' }),
    ).rejects.toMatchObject({ issues: { word: [expect.any(String)] } })
    for (const role of ['correspondent', 'editor1', 'editor2', 'editor3', 'auditor'] as const) {
      const actor = await insertAccount(tx, role, '620000')
      await expect(addWord(as(tx, actor), word)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listWords(tx, { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const local = await insertAccount(tx, 'admin', '620800')
    await expect(addWord(as(tx, local), word)).rejects.toMatchObject({ code: 'forbidden' })
  }))
