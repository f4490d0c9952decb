import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, requestKey, setStage, submitted } from '../testing/stage.ts'
import { addComment } from './add-comment.ts'
import { resolveComment } from './resolve-comment.ts'

it('refuses an author who would settle the comment of an editor, and who may not read the edition', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId, revisionId } = await submitted(tx, author)
    const anchor = { editionId, revisionId, block: 0, text: '核对' }
    const { commentId } = await addComment(as(tx, first), { ...anchor, requestKey: requestKey() })
    const settle = (actor: typeof author, id = commentId) =>
      resolveComment(as(tx, actor), { editionId, commentId: id })
    await expect(settle(author)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await insertAccount(tx, 'editor2', '620500')
    await expect(settle(stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(settle(first, commentId + 1_000_000)).rejects.toMatchObject({ code: 'not-found' })
    const own = await addComment(as(tx, author), { ...anchor, requestKey: requestKey() })
    expect(await settle(author, own.commentId)).toEqual(own)
    expect(await settle(second)).toEqual({ commentId })
    expect(await settle(second)).toEqual({ commentId })
  }))
