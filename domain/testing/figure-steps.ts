// The steps by which the articles of the figures' newsroom come and go.

import type { Transaction } from '#db/client'
import { insertAccount, insertPicture } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { bodyFromParagraphs, type Body } from '../article/body.ts'
import type { Content, Credit } from '../article/content.ts'
import { createDraft } from '../article/create-draft.ts'
import { loadEdition } from '../edition/load-edition.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import {
  approve,
  as,
  corrected,
  NOW,
  goodContent,
  requestKey,
  setStage,
  type Stage,
  uploadPictures,
} from './stage.ts'

/** Noon in Shanghai of a day of 2026. */
export const noon = (day: string): Date => new Date(`2026-${day}T12:00:00+08:00`)
/** An instant of 2026 in Shanghai: `03-01T00:00:00`. */
export const at = (instant: string): Date => new Date(`2026-${instant}+08:00`)

export interface World {
  tx: Transaction
  stage: Stage
  /** Pictures are uploaded by the stage's author unless another account is given. */
  write(at: string, length: number, pictures: number, uploaderId?: number): Promise<Body>
}

/** An edition handed in; `credits` as role and name. */
export async function submitAs(
  { tx }: World,
  author: Actor,
  given: { body: Body; credits: [Credit['role'], string][]; at: Date; submit?: boolean },
) {
  const { body, at: now } = given
  const content = goodContent({
    divisionCode: author.divisionCode,
    headline: `第${body.content.length}号稿${now.getTime()}`,
    body,
    credits: given.credits.map(([role, name]) => ({ role, name })),
    event: { ...goodContent().event, start: '2026-01-10', dateText: '1月10日' },
  })
  await uploadPictures(tx, author.accountId, content)
  const draft = await createDraft(as(tx, author, now), { content, requestKey: requestKey() })
  const { editionId, lockVersion, articleId } = draft
  if (given.submit !== false) {
    const ask = { editionId, lockVersion, requestKey: requestKey() }
    await submitEdition(as(tx, author, now), ask)
  }
  return { editionId, articleId, content }
}

export async function publish({ tx, stage }: World, editionId: number, now: Date): Promise<void> {
  const { first, second, final } = stage
  for (const editor of [first, second, final]) await approve(tx, editor, editionId, now)
}

export async function move({ tx }: World, editionId: number) {
  const { lockVersion } = await loadEdition(tx, editionId, NOW)
  return { editionId, lockVersion, requestKey: requestKey() }
}

export async function withdraw({ tx, stage }: World, articleId: number, now: Date): Promise<void> {
  const input = { articleId, requestKey: requestKey(), reason: 'other', publicNote: '撤下' }
  await withdrawArticle(as(tx, stage.final, now), input)
}

export async function correct(
  { tx, stage }: World,
  articleId: number,
  content: Content,
  now: Date,
): Promise<void> {
  await corrected(tx, stage, articleId, { publicNote: '订正', content, now })
}

export async function openWorld(tx: Transaction): Promise<World> {
  const stage: Stage = {
    ...(await setStage(tx)),
    first: await insertAccount(tx, 'editor1', '620000'),
  }
  const write: World['write'] = async (of, length, pictures, uploaderId) => {
    const body = bodyFromParagraphs([`${of} ${'字'.repeat(length)}。`])
    for (let count = 0; count < pictures; count += 1) {
      const mediaId = await insertPicture(tx, uploaderId ?? stage.author.accountId)
      const attrs = { mediaId, alt: '画面', caption: '图注', credit: '某某' }
      body.content.push({ type: 'figure', attrs })
    }
    return body
  }
  return { tx, stage, write }
}
