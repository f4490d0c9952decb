import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { createDraft } from '../../article/create-draft.ts'
import { as, goodContent, requestKey, setStage } from '../../testing/stage.ts'
import { keepWorkingCopy } from '../drafts/keep-working-copy.ts'
import { findBegun } from './find-begun.ts'

it('finds what a request began whose answer was lost, with the words kept last; nobody else’s', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const ctx = as(tx, author)
    const key = { requestKey: requestKey() }
    expect(await findBegun(ctx, key)).toBeNull()
    const { editionId, lockVersion } = await createDraft(ctx, { content: goodContent(), ...key })
    expect(await findBegun(ctx, key)).toMatchObject({ edition: { editionId }, revised: true })
    const content = goodContent({ headline: '接着写了几个字' })
    await keepWorkingCopy(ctx, { editionId, lockVersion, version: 0, content })
    expect(await findBegun(ctx, key)).toMatchObject({ content, version: 1, revised: false })
    expect(await findBegun(as(tx, first), key)).toBeNull()
  }))
