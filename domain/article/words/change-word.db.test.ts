import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../../list-changes.ts'
import { as } from '../../testing/stage.ts'
import { addWord } from './add-word.ts'
import { changeWord } from './change-word.ts'
import { listWords } from './list-words.ts'

const word = { word: '试词乙乙', replacement: '试词乙', explanation: '', kind: 'mistake' }

it('changes a word and keeps how it read, and refuses what is taken, gone, or not his to change', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor3', '620000')
    const { wordId } = await addWord(as(tx, admin), word)
    await addWord(as(tx, admin), { ...word, word: '试词丙丙' })
    const change = (values: object, actor = admin, id = wordId) =>
      changeWord(as(tx, actor), { wordId: id, seen: word, values: { ...word, ...values } })
    await change({ kind: 'sensitive', replacement: '' })
    const { rows } = await listWords(tx, { actor: admin, words: '试词乙乙' })
    expect(rows).toMatchObject([{ kind: 'sensitive', replacement: null }])
    const history = await listChanges(tx, { actor: admin, subject: 'word', key: wordId })
    expect(history.rows[0]).toMatchObject({
      before: { kind: 'mistake', replacement: '试词乙' },
      after: { kind: 'sensitive', replacement: null },
    })
    await expect(change({ word: '试词丙丙' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(change({ explanation: '为' }, editor)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(change({ explanation: '为' }, admin, 2 ** 40)).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
