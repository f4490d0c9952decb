import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { CHECK_ITEMS } from '#db/states'
import { listStandingGrants } from '#domain/account/list-standing-grants'
import { bodyFromParagraphs } from '#domain/article/body'
import { emptyContent } from '#domain/article/content'
import { createDraft } from '#domain/article/create-draft'
import type { Context } from '#domain/context'
import { addComment } from '#domain/comments/add-comment'
import { askCorrection } from '#domain/corrections/ask-correction'
import { scheduleEdition } from '#domain/publication/schedule-edition'
import { unscheduleEdition } from '#domain/publication/unschedule-edition'
import { claimEdition } from '#domain/review/claims/claim-edition'
import { releaseClaim } from '#domain/review/claims/release-claim'
import { saveDraft } from '#domain/review/drafts/save-draft'
import { getReviewEdition } from '#domain/review/editions/get-review-edition'
import { approveEdition } from '#domain/review/moves/approve-edition'
import { returnEdition } from '#domain/review/moves/return-edition'
import { submitEdition } from '#domain/review/moves/submit-edition'

import { database } from '../database.ts'

// What people did before a test begins, by the commands that their clicks would run. What readers see by it
// a test does in the browser: the portal's pages learn of a publication from its own server.

const DAY_MS = 86_400_000
const BODY = '县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。'

export interface Person {
  /** Writes an edition for their own county. Returns its number. */
  draft(headline: string, paragraphs?: readonly string[]): Promise<string>
  /** The same, and submits it. */
  submit(headline: string, paragraphs?: readonly string[]): Promise<string>
  /** Approves the edition at the level it is at, with what is to be ticked; the last level's does not publish it. */
  approve(editionId: string): Promise<void>
  /** Claims the edition, and writes it with these paragraphs. */
  rewrite(editionId: string, paragraphs: readonly string[]): Promise<void>
  claim(editionId: string): Promise<void>
  release(editionId: string): Promise<void>
  returnToAuthor(editionId: string, reason: string): Promise<void>
  /** Schedules the approved edition for tomorrow. */
  schedule(editionId: string): Promise<void>
  unschedule(editionId: string): Promise<void>
  /** Says something about the edition as a whole. */
  comment(editionId: string, text: string): Promise<void>
  askCorrection(articleId: string, text: string): Promise<void>
}

/** The person with that login name, at work without a browser. */
export function as(loginName: string): Person {
  return {
    async draft(headline, paragraphs = [BODY]) {
      const { editionId } = await write(await contextOf(loginName), headline, paragraphs)
      return String(editionId)
    },
    async submit(headline, paragraphs = [BODY]) {
      const ctx = await contextOf(loginName)
      const { editionId, lockVersion } = await write(ctx, headline, paragraphs)
      await submitEdition(ctx, { editionId, lockVersion, requestKey: randomUUID() })
      return String(editionId)
    },
    async approve(editionId) {
      const { ctx, current, move } = await openEdition(loginName, editionId)
      const seen = { revisionId: current.id, revisionHash: current.hash }
      await approveEdition(ctx, {
        ...move,
        ...seen,
        checks: CHECK_ITEMS,
        leaveRemarks: true,
        hold: true,
      })
    },
    async rewrite(editionId, paragraphs) {
      const { ctx, current, move } = await openEdition(loginName, editionId)
      await claimEdition(ctx, move)
      const content = { ...current.content, body: bodyFromParagraphs(paragraphs) }
      await saveDraft(ctx, { ...move, content })
    },
    async claim(editionId) {
      await claimEdition(await contextOf(loginName), { editionId: Number(editionId) })
    },
    async release(editionId) {
      await releaseClaim(await contextOf(loginName), { editionId: Number(editionId) })
    },
    async returnToAuthor(editionId, reason) {
      const { ctx, move } = await openEdition(loginName, editionId)
      await returnEdition(ctx, { ...move, reason })
    },
    async schedule(editionId) {
      const { ctx, move } = await openEdition(loginName, editionId)
      const publishAt = new Date(ctx.now.getTime() + DAY_MS)
      await scheduleEdition(ctx, { ...move, publishAt })
    },
    async unschedule(editionId) {
      const { ctx, move } = await openEdition(loginName, editionId)
      await unscheduleEdition(ctx, move)
    },
    async comment(editionId, text) {
      const ctx = await contextOf(loginName)
      const given = { editionId: Number(editionId), text, requestKey: randomUUID() }
      const [edition] = await ctx.db
        .select({ revisionId: editions.currentRevisionId })
        .from(editions)
        .where(eq(editions.id, given.editionId))
      await addComment(ctx, { ...given, revisionId: edition?.revisionId ?? 0, block: null })
    },
    async askCorrection(articleId, words) {
      const request = { articleId: Number(articleId), words, requestKey: randomUUID() }
      await askCorrection(await contextOf(loginName), request)
    },
  }
}

function write(ctx: Context, headline: string, paragraphs: readonly string[]) {
  const content = {
    ...emptyContent(ctx.actor.divisionCode),
    headline,
    credits: [{ role: 'correspondent' as const, name: ctx.actor.displayName }],
    body: bodyFromParagraphs(paragraphs),
  }
  return createDraft(ctx, { content, requestKey: randomUUID() })
}

/** The edition as its editor sees it, and what a move of it sends. */
async function openEdition(loginName: string, given: string) {
  const ctx = await contextOf(loginName)
  const editionId = Number(given)
  const { edition, current } = await getReviewEdition(ctx.db, { ...ctx, editionId })
  const { lockVersion } = edition
  return { ctx, current, move: { editionId, lockVersion, requestKey: randomUUID() } }
}

export async function contextOf(loginName: string): Promise<Context> {
  const db = database()
  const now = new Date()
  const [account] = await db
    .select({
      accountId: accounts.id,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
    })
    .from(accounts)
    .where(eq(accounts.loginName, loginName))
  if (!account) throw new Error(`There is no account ${loginName}`)
  const grants = await listStandingGrants(db, { accountId: account.accountId, now })
  return { db, actor: { ...account, grants }, now }
}
