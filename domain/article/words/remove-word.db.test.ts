import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../../list-changes.ts'
import { as } from '../../testing/stage.ts'
import { addWord } from './add-word.ts'
import { removeWord } from './remove-word.ts'

const word = { word: '试词丁丁', replacement: '', explanation: '', kind: 'sensitive' }

it('takes a word away and keeps what it said, and refuses a second time and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const { wordId } = await addWord(as(tx, admin), word)
    await expect(removeWord(as(tx, auditor), { wordId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await removeWord(as(tx, admin), { wordId })
    const { rows } = await listChanges(tx, { actor: auditor, subject: 'word', key: wordId })
    expect(rows[0]).toMatchObject({ deed: 'remove', before: { word: '试词丁丁' }, after: null })
    await expect(removeWord(as(tx, admin), { wordId })).rejects.toMatchObject({ code: 'not-found' })
  }))
