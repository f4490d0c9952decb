import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { returnEdition } from '../moves/return-edition.ts'
import { submitEdition } from '../moves/submit-edition.ts'
import { countReturnedBy, listReturnedBy } from './list-returned-by.ts'

it('lists what an editor sent back until its author hands it in again', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const edition = await submitted(tx, author)
    const { editionId, lockVersion } = edition
    const reason = '请写明在哪个乡镇。'
    const back = await returnEdition(as(tx, first), {
      editionId,
      lockVersion,
      reason,
      requestKey: requestKey(),
    })
    const { rows } = await listReturnedBy(tx, { actor: first })
    expect(rows).toMatchObject([{ editionId, reason }])
    expect(await countReturnedBy(tx, { actor: first })).toBe(1)
    const another = await insertAccount(tx, 'editor1', '620800')
    for (const actor of [another, author, { ...first, grants: [] }]) {
      expect((await listReturnedBy(tx, { actor })).rows).toEqual([])
    }
    const meant = { ...edition, ...back, requestKey: requestKey(), asReturned: true }
    await submitEdition(as(tx, author), meant)
    expect((await listReturnedBy(tx, { actor: first })).rows).toEqual([])
  }))
