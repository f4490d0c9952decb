import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { Refusal } from '#lib/refusal'

import { canWriteFor } from '../account/can-write-for.ts'
import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { beginEdition } from './begin-edition.ts'
import type { Content } from './content.ts'
import { requireDraftsLeft } from './drafts-left.ts'
import { isUnwritten } from './is-unwritten.ts'
import { requireKnownFiling } from './known-filing.ts'
import { parseWritten } from './parse-content.ts'

export interface EditionRef {
  editionId: number
  articleId: number
  revisionId: number
  lockVersion: number
}

/** Begins a new article with a draft edition of it. */
export async function createDraft(
  ctx: Context,
  input: { content: unknown; requestKey: string },
): Promise<EditionRef> {
  const content = parseWritten(input.content)
  if (isUnwritten(content)) throw new Refusal('invalid-input', '还什么都没有写，没有存')
  const request = { requestKey: input.requestKey, command: 'create-draft' }
  return requestOnce(ctx, request, async (tx) => {
    await requireDraftsLeft(tx, ctx, 1)
    return getEditionRef(tx, await insertDraft(ctx, tx, content))
  })
}

/** Writes one draft's rows; returns the edition's id. The page import makes many of these in one transaction. */
export async function insertDraft(
  ctx: Context,
  tx: Transaction,
  content: Content,
  source: { importId: number; importPosition: number } | null = null,
): Promise<number> {
  const { actor, now } = ctx
  const { divisionCode } = content
  const verdict = canWriteFor(actor, divisionCode)
  if (!verdict.allowed) {
    throw new Refusal('forbidden', verdict.reason, { divisionCode: [verdict.reason] })
  }
  await requireKnownFiling(tx, content)
  const [article] = await tx
    .insert(articles)
    .values({ divisionCode, createdAt: now })
    .returning({ id: articles.id })
  if (!article) throw new Error('The article was not written')
  const edition = { articleId: article.id, ...source }
  return beginEdition(ctx, tx, { edition, content, parentId: null })
}

async function getEditionRef(tx: Transaction, editionId: number): Promise<EditionRef> {
  const [row] = await tx
    .select({
      articleId: editions.articleId,
      revisionId: editions.currentRevisionId,
      lockVersion: editions.lockVersion,
    })
    .from(editions)
    .where(eq(editions.id, editionId))
  if (!row || row.revisionId === null) throw new Error(`Edition ${editionId} has no revision`)
  return {
    editionId,
    articleId: row.articleId,
    revisionId: row.revisionId,
    lockVersion: row.lockVersion,
  }
}
