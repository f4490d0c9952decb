import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { openEdition } from '../../corrections/open-edition.ts'
import {
  approve,
  as,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { recallEdition } from '../moves/recall-edition.ts'
import { returnEdition } from '../moves/return-edition.ts'
import { submitEdition } from '../moves/submit-edition.ts'
import { getOwnEdition } from './get-own-edition.ts'
import { getReviewEdition } from './get-review-edition.ts'

const seenBy = async (db: Queryable, actor: Actor, editionId: number) => {
  const { base } = await getReviewEdition(db, { actor, editionId, now: NOW })
  return base && { from: base.from, number: base.number, headline: base.content.headline }
}

async function edit(db: Queryable, editor: Actor, editionId: number, headline: string) {
  await claimEdition(as(db, editor), { editionId })
  const { edition } = await getReviewEdition(db, { actor: editor, editionId, now: NOW })
  const { lockVersion } = edition
  await saveDraft(as(db, editor), { editionId, lockVersion, content: goodContent({ headline }) })
}

it('has nothing to compare while nobody changed anything', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    expect(await seenBy(tx, first, editionId)).toBeNull()
    await approve(tx, first, editionId)
    expect(await seenBy(tx, second, editionId)).toBeNull()
  }))

it('shows each level what the level before it changed', () =>
  withRollback(async (tx) => {
    const { author, first, second, final } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    await edit(tx, first, editionId, '初审改过的标题')
    const submittedText = { from: 'submitted', number: 1, headline: '县政协召开主席会议' }
    expect(await seenBy(tx, first, editionId)).toEqual(submittedText)
    await approve(tx, first, editionId)
    expect(await seenBy(tx, second, editionId)).toEqual(submittedText)
    await edit(tx, second, editionId, '复审改过的标题')
    await approve(tx, second, editionId)
    expect(await seenBy(tx, final, editionId)).toEqual({
      from: 'approved',
      number: 2,
      headline: '初审改过的标题',
    })
  }))

it('compares with what was returned, and not with what its author recalled since', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const move = async () => {
      const { edition } = await getOwnEdition(tx, { actor: author, editionId, now: NOW })
      return { editionId, lockVersion: edition.lockVersion, requestKey: requestKey() }
    }
    const send = async (headline: string) => {
      await saveDraft(as(tx, author), { ...(await move()), content: goodContent({ headline }) })
      return submitEdition(as(tx, author), await move())
    }
    await recallEdition(as(tx, author), await move())
    await send('头一次撤回以后改的标题')
    expect(await seenBy(tx, first, editionId)).toBeNull()
    await returnEdition(as(tx, first), { ...(await move()), reason: '标题再改改' })
    await send('退回以后改的标题')
    await recallEdition(as(tx, author), await move())
    await send('又撤回一次改的标题')
    expect(await seenBy(tx, first, editionId)).toEqual({
      from: 'returned',
      number: 2,
      headline: '头一次撤回以后改的标题',
    })
  }))

it('compares a correction with what readers see now', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const other = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, other.second)
    const request = { articleId, kind: 'correction' as const, publicNote: '订正。' }
    const { editionId } = await openEdition(ctx, { ...request, requestKey: requestKey() })
    const content = goodContent({ headline: '县政协召开第三次主席会议' })
    const { lockVersion } = await saveDraft(ctx, { editionId, lockVersion: 0, content })
    await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
    const live = { from: 'live', headline: '县政协召开主席会议' }
    expect(await seenBy(tx, stage.first, editionId)).toMatchObject(live)
    await approve(tx, stage.first, editionId)
    expect(await seenBy(tx, stage.second, editionId)).toMatchObject(live)
  }))

it('offers what was approved and what readers see, and compares with the one asked for', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const other = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, other.second)
    const request = { articleId, kind: 'update' as const, publicNote: '' }
    const { editionId } = await openEdition(ctx, { ...request, requestKey: requestKey() })
    const content = goodContent({ headline: '县政协召开第三次主席会议' })
    const { lockVersion } = await saveDraft(ctx, { editionId, lockVersion: 0, content })
    await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
    await approve(tx, stage.first, editionId)
    await edit(tx, stage.second, editionId, '县政协召开第四次主席会议')
    const seen = (against?: string) =>
      getReviewEdition(tx, { actor: stage.second, editionId, now: NOW, against })
    expect(await seen()).toMatchObject({ bases: ['approved', 'live'], base: { from: 'approved' } })
    expect(await seen('live')).toMatchObject({
      base: { from: 'live', content: { headline: '县政协召开主席会议' } },
    })
    expect(await seen('nothing')).toMatchObject({ base: { from: 'approved' } })
  }))

it('knows that what readers saw instead came after a superseded edition', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId, editionId } = await published(tx, stage)
    const headline = '县政协召开第三次主席会议'
    const content = goodContent({ headline })
    const correction = await corrected(tx, stage, articleId, { publicNote: '漏了次数。', content })
    const seen = (id: number) =>
      getReviewEdition(tx, { actor: stage.author, editionId: id, now: NOW, against: 'live' })
    expect(await seen(editionId)).toMatchObject({
      current: { content: { headline: '县政协召开主席会议' } },
      base: { from: 'live', isLater: true, content: { headline } },
    })
    const editor = { ...stage.first }
    const other = await getReviewEdition(tx, {
      actor: editor,
      editionId: correction.editionId,
      now: NOW,
    })
    expect(other.base?.isLater ?? false).toBe(false)
  }))
