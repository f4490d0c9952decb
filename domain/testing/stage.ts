import { randomUUID } from 'node:crypto'

import type { Queryable } from '#db/client'
import { CHECK_ITEMS } from '#db/states'
import { insertAccount, insertUpload } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { bodyFigures, bodyFromParagraphs } from '../article/body.ts'
import { emptyContent, type Content } from '../article/content.ts'
import { createDraft } from '../article/create-draft.ts'
import type { Context } from '../context.ts'
import { openEdition } from '../corrections/open-edition.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import { approveEdition } from '../review/moves/approve-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'

/** The people an edition from one county meets, and editions brought to where a test begins. */
export interface Stage {
  author: Actor
  first: Actor
  second: Actor
  final: Actor
}

export const COUNTY = '620825'
export const NOW = new Date('2026-03-20T02:00:00Z')

export async function setStage(db: Queryable): Promise<Stage> {
  return {
    author: await insertAccount(db, 'correspondent', COUNTY),
    first: await insertAccount(db, 'editor1', '620800'),
    second: await insertAccount(db, 'editor2', '620000'),
    final: await insertAccount(db, 'editor3', '620000'),
  }
}

export const as = (db: Queryable, actor: Actor, now = NOW): Context => ({ db, actor, now })
export const requestKey = (): string => randomUUID()

export function goodContent(given: Partial<Content> = {}): Content {
  return {
    ...emptyContent(COUNTY),
    headline: '县政协召开主席会议',
    dateline: '本报庄浪讯',
    credits: [{ role: 'correspondent', name: '甲某' }],
    body: bodyFromParagraphs(['会议学习了有关文件，安排了近期的几项重点工作，讨论了两个办法。']),
    event: {
      type: 'meeting',
      precision: 'day',
      start: '2026-03-16',
      end: null,
      dateText: '3月16日',
      place: '',
    },
    ...given,
  }
}

export async function draftOf(db: Queryable, author: Actor, content = goodContent()) {
  return createDraft(as(db, author), { content, requestKey: requestKey() })
}

/** An edition its author has submitted. */
export async function submitted(db: Queryable, author: Actor, content = goodContent()) {
  const draft = await draftOf(db, author, content)
  const { editionId, lockVersion } = draft
  const moved = await submitEdition(as(db, author), {
    editionId,
    lockVersion,
    requestKey: requestKey(),
  })
  return { ...draft, ...moved }
}

/** One editor's approval of the edition as it is. */
export async function approve(
  db: Queryable,
  editor: Actor,
  editionId: number,
  now = NOW,
  hold = false,
) {
  const { edition, current } = await getReviewEdition(db, { actor: editor, editionId, now })
  return approveEdition(as(db, editor, now), {
    editionId,
    lockVersion: edition.lockVersion,
    requestKey: requestKey(),
    revisionId: current.id,
    revisionHash: current.hash,
    checks: CHECK_ITEMS,
    hold,
  })
}

/** An edition all three levels have approved, and so published. */
export async function published(db: Queryable, stage: Stage, content = goodContent(), now = NOW) {
  const edition = await submitted(db, stage.author, content)
  await approve(db, stage.first, edition.editionId, now)
  await approve(db, stage.second, edition.editionId, now)
  return approve(db, stage.final, edition.editionId, now)
}

/** An edition all three levels have approved, held back for its time. */
export async function approved(db: Queryable, stage: Stage) {
  const { editionId } = await submitted(db, stage.author)
  await approve(db, stage.first, editionId)
  await approve(db, stage.second, editionId)
  return approve(db, stage.final, editionId, NOW, true)
}

/** The account has the pictures of the content, too, and has uploaded them. */
export async function uploadPictures(
  db: Queryable,
  accountId: number,
  content: Content,
): Promise<void> {
  const pictures = bodyFigures(content.body).map(({ attrs }) => attrs.mediaId)
  for (const mediaId of pictures) await insertUpload(db, mediaId, accountId)
}

/** A correction of a live article that all three levels have approved, and so published. */
export async function corrected(
  db: Queryable,
  stage: Stage,
  articleId: number,
  given: { publicNote: string; content: Content; now?: Date },
) {
  const { publicNote, content, now = NOW } = given
  const editor = await insertAccount(db, 'editor2', '620000')
  await uploadPictures(db, editor.accountId, content)
  const ctx = as(db, editor, now)
  const request = { articleId, kind: 'correction' as const, publicNote, requestKey: requestKey() }
  const { editionId } = await openEdition(ctx, request)
  const { lockVersion } = await saveDraft(ctx, { editionId, lockVersion: 0, content })
  await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
  for (const one of [stage.first, stage.second, stage.final]) await approve(db, one, editionId, now)
  return { editionId }
}
