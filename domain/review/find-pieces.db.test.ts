import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { draftOf, goodContent, setStage, submitted } from '../testing/stage.ts'
import { findPieces } from './find-pieces.ts'

it('finds by words and by number what the actor may read, and nothing else', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const draft = await draftOf(tx, author, goodContent({ headline: '果园 K7k7 草稿' }))
    const sent = await submitted(tx, author, goodContent({ headline: '果园 K7k7 送审' }))
    const find = async (actor: typeof author, text: string) =>
      (await findPieces(tx, { actor, text })).map(({ editionId }) => editionId)
    expect(await find(author, 'k7K7')).toEqual([sent.editionId, draft.editionId])
    expect(await find(first, 'k7k7')).toEqual([sent.editionId])
    expect(await find(final, String(sent.editionId))).toEqual([sent.editionId])
    expect(await find(first, String(draft.editionId))).toEqual([])
    for (const role of ['editor1', 'admin', 'auditor', 'correspondent'] as const) {
      const stranger = await insertAccount(tx, role, '620500')
      expect(await find(stranger, 'k7k7')).toEqual([])
    }
    expect(await find(first, ' ')).toEqual([])
    expect(await find(first, '%')).toEqual([])
  }))
