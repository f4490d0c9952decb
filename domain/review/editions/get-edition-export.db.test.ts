import { expect, it } from 'vitest'

import { mediaRenditions } from '#db/schema/media'
import { insertAccount, insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'
import type { Queryable } from '#db/client'

import type { Content } from '../../article/content.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import {
  approve,
  as,
  corrected,
  COUNTY,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { getEditionExport } from './get-edition-export.ts'

const siteAddress = 'https://example.org'

async function withPicture(tx: Queryable, uploadedBy: number): Promise<Content> {
  const mediaId = await insertPicture(tx, uploadedBy)
  await tx.insert(mediaRenditions).values(
    [480, 960, 1600].map((width) => ({
      mediaId,
      format: 'jpeg' as const,
      width,
      height: 9,
      byteSize: 9,
      storageKey: `forms/${width}.jpeg`,
    })),
  )
  const content = goodContent()
  const attrs = { mediaId, alt: '会场', caption: '会场。', credit: '甲某' }
  content.body.content.push({ type: 'figure', attrs })
  return content
}

it('returns content with names, and the address of a picture only once readers see it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const content = await withPicture(tx, stage.author.accountId)
    const { editionId } = await submitted(tx, stage.author, content)
    const ask = (address = siteAddress) =>
      getEditionExport(tx, { actor: stage.author, editionId, now: NOW, siteAddress: address })
    const waiting = await ask()
    expect(waiting).toMatchObject({ place: { name: '庄浪县' }, revision: { number: 1 }, content })
    const [mediaId] = waiting.pictures.keys()
    const urlIn = (edition: typeof waiting) => edition.pictures.get(mediaId ?? 0)?.url
    expect(urlIn(waiting)).toBeNull()
    for (const editor of [stage.first, stage.second, stage.final]) {
      await approve(tx, editor, editionId)
    }
    expect(urlIn(await ask())).toBe('https://example.org/media/forms/960.jpeg')
    expect(urlIn(await ask(''))).toBeNull()
  }))

it('returns what readers see in place of an edition that was corrected, also once it is withdrawn', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, final } = stage
    const { articleId, editionId } = await published(tx, stage)
    const content = goodContent({ headline: '改对的题目' })
    const publicNote = '题目有误，现予更正。'
    const correction = await corrected(tx, stage, articleId, { publicNote, content })
    const ask = () => getEditionExport(tx, { actor: author, editionId, now: NOW, siteAddress })
    const standing = { editionId: correction.editionId, content: { headline: '改对的题目' } }
    expect(await ask()).toMatchObject(standing)
    const withdrawal = { articleId, reason: 'privacy', publicNote: '撤下。' } as const
    await withdrawArticle(as(tx, final), { ...withdrawal, requestKey: requestKey() })
    expect(await ask()).toMatchObject(standing)
  }))

it('refuses whoever may not read the edition', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const strangers = [
      await insertAccount(tx, 'correspondent', COUNTY),
      await insertAccount(tx, 'editor1', '620500'),
      await insertAccount(tx, 'admin', '620000'),
    ]
    for (const actor of strangers) {
      const asked = getEditionExport(tx, { actor, editionId, now: NOW, siteAddress })
      await expect(asked).rejects.toMatchObject({ code: 'not-found' })
    }
  }))
