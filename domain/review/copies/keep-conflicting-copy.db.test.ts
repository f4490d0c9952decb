import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, goodContent, NOW, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { getConflictingCopy } from './get-conflicting-copy.ts'
import { keepConflictingCopy } from './keep-conflicting-copy.ts'
import { listConflictingCopies } from './list-conflicting-copies.ts'

const content = goodContent({ headline: '没有存上的标题' })
const later = new Date(NOW.getTime() + 40 * 60_000)

it('keeps the text beside the edition, once, and leaves the edition as it is', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, revisionId } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    const ctx = as(tx, first, later)
    const kept = await keepConflictingCopy(ctx, { editionId, content, reason: '认领到期' })
    expect(await keepConflictingCopy(ctx, { editionId, content, reason: '认领到期' })).toEqual(kept)
    expect(kept.number).toBe(2)
    const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(row).toMatchObject({ currentRevisionId: revisionId, state: 'review1' })
    const again = { ...content, subtitle: '又写了一点' }
    const newer = await keepConflictingCopy(ctx, { editionId, content: again, reason: '认领到期' })
    const shown = await listConflictingCopies(tx, { editionId })
    expect(shown).toMatchObject([{ ...newer, name: first.displayName }])
    expect(await getConflictingCopy(tx, { editionId, revisionId: kept.revisionId })).toMatchObject({
      content: { headline: '没有存上的标题' },
    })
  }))

it('refuses who never held the edition, who may not read it, and what is no content', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    const by = (actor: typeof first, given: unknown = content) =>
      keepConflictingCopy(as(tx, actor), { editionId, content: given, reason: '认领到期' })
    await expect(by(second)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(by(author)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await insertAccount(tx, 'editor1', '620500')
    await expect(by(stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(by(first, { headline: 7 })).rejects.toMatchObject({ code: 'invalid-input' })
  }))
