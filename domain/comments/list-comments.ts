import { asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { commentResolutions, comments } from '#db/schema/comments'
import { revisions } from '#db/schema/revisions'

import type { Actor } from '../account/actor.ts'
import type { Body } from '../article/body.ts'
import { parseContent } from '../article/parse-content.ts'
import type { LoadedEdition } from '../edition/load-edition.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import { canComment, canResolve } from './policy.ts'

export interface CommentEntry {
  id: number
  authorName: string
  mine: boolean
  text: string
  at: Date
}

/** A remark with what was answered to it. */
export interface Conversation extends CommentEntry {
  /** Where its block is in the text as it is now, from 0; null when it is about the whole edition. */
  block: number | null
  /** The first words of its block, when that block is gone. */
  gone: string | null
  answers: CommentEntry[]
  resolved: { name: string; at: Date } | null
  canAnswer: boolean
  canResolve: boolean
}

/** The comments on an edition that the actor may read, each at its paragraph's present place. */
export async function listComments(
  db: Queryable,
  input: { actor: Actor; edition: LoadedEdition; body: Body },
): Promise<Conversation[]> {
  const { actor, edition, body } = input
  const resolver = alias(accounts, 'resolver')
  const rows = await db
    .select({
      id: comments.id,
      parentId: comments.parentId,
      revisionId: comments.revisionId,
      block: comments.block,
      quote: comments.quote,
      authorId: comments.authorId,
      authorName: accounts.displayName,
      text: comments.text,
      at: comments.createdAt,
      resolverName: resolver.displayName,
      resolvedAt: commentResolutions.createdAt,
    })
    .from(comments)
    .innerJoin(accounts, eq(accounts.id, comments.authorId))
    .leftJoin(commentResolutions, eq(commentResolutions.commentId, comments.id))
    .leftJoin(resolver, eq(resolver.id, commentResolutions.accountId))
    .where(eq(comments.editionId, edition.id))
    .orderBy(asc(comments.id))
  const blockOf = await followFrom(db, rows, edition.currentRevisionId, body)
  const toEntry = (row: (typeof rows)[number]): CommentEntry => ({
    id: row.id,
    authorName: row.authorName,
    mine: row.authorId === actor.accountId,
    text: row.text,
    at: row.at,
  })
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((row) => {
      const { resolverName: name, resolvedAt: at } = row
      const block = row.block === null ? null : blockOf(row.revisionId, row.block)
      const open = at === null
      return {
        ...toEntry(row),
        block,
        gone: row.block !== null && block === null ? row.quote : null,
        answers: rows.filter(({ parentId }) => parentId === row.id).map(toEntry),
        resolved: name !== null && at !== null ? { name, at } : null,
        canAnswer: open && canComment(actor, edition).allowed,
        canResolve: open && canResolve(actor, edition, row).allowed,
      }
    })
}

type FindBlockIndex = (revisionId: number, block: number) => number | null

/** Follows blocks from the revisions they were written about to the text as it is now. */
async function followFrom(
  db: Queryable,
  rows: readonly { revisionId: number; block: number | null }[],
  currentId: number,
  body: Body,
): Promise<FindBlockIndex> {
  const placed = rows.filter(({ block }) => block !== null)
  const ids = new Set(placed.map(({ revisionId }) => revisionId))
  ids.delete(currentId)
  const older =
    ids.size === 0
      ? []
      : await db
          .select({ id: revisions.id, content: revisions.content })
          .from(revisions)
          .where(inArray(revisions.id, [...ids]))
  const blocks = new Map(
    await Promise.all(
      older.map(async ({ id, content }) => {
        const followed = await runInWorker('followBlocks', [parseContent(content).body, body])
        // Where that takes too long, a remark shows the words it was written about instead of its place.
        return [id, followed.done ? followed.value : []] as const
      }),
    ),
  )
  return (revisionId, block) =>
    revisionId === currentId ? block : (blocks.get(revisionId)?.[block] ?? null)
}
