import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'
import { transitions } from '#db/schema/transitions'
import { isIsoDay, shanghaiInstant, type IsoDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { holdsAnywhere } from '../account/actor.ts'
import { insertDraft } from '../article/create-draft.ts'
import { latestDay } from '../article/find-page-day.ts'
import { findImport, keepPage, textHash } from '../article/import-page.ts'
import { parseWritten } from '../article/parse-content.ts'
import type { Context } from '../context.ts'
import { authorize } from '../edition/authorize.ts'
import { lockEdition } from '../edition/load-edition.ts'
import { getReviewLevels } from '../edition/review-levels.ts'
import { makeLive } from './make-live.ts'
import { findHindrances } from './require-publishable.ts'

const NO_DAY = '存档要有见报日期；版面没有印日期的，至少要有一篇写明哪年哪天'

const pageSchema = z.object({
  rawText: plainText().min(1),
  printDate: plainText().refine(isIsoDay, '见报日期不存在').nullable(),
  pageLabel: plainText().trim().max(40).nullable(),
  isRetold: z.boolean(),
})

export interface ArchivedPage {
  /** Stories that readers have now. */
  published: number
  /** Stories that wait as drafts, since a person must look at them first. */
  drafts: number
  /** The very page was here already; nothing was done. */
  alreadyImported: boolean
}

/**
 * Takes in a page that a paper has printed, all of it or nothing: stories that were read without doubt
 * and pass the checklist go live at once, marked as an archive under the final editor's name; the others
 * become their drafts. The public has had them since the day of the paper; where the page does not
 * print its day, since the last day that its stories report, the earliest it can have been.
 */
export async function archivePage(
  ctx: Context,
  input: {
    rawText: string
    printDate: string | null
    pageLabel: string | null
    /** The stories are worded differently from the page; readers see a note. */
    isRetold?: boolean
    stories: readonly { content: unknown; sure: boolean }[]
  },
): Promise<ArchivedPage> {
  const parsed = parseInput(pageSchema, { isRetold: false, ...input })
  if (!holdsAnywhere(ctx.actor, 'editor3')) {
    throw new Refusal('forbidden', '只有终审编辑可以收入存档')
  }
  const page = parsed
  const stories = input.stories.map(({ content, sure }, index) => ({
    content: parseWritten(content, `第 ${index + 1} 篇：`),
    sure,
  }))
  const pageDay = page.printDate ?? latestDay(stories.map(({ content }) => content))
  if (pageDay === null) {
    throw new Refusal('invalid-input', '请改正标出的地方', { printDate: [NO_DAY] })
  }
  if (await isArchived(ctx, page.rawText)) {
    return { published: 0, drafts: 0, alreadyImported: true }
  }
  return ctx.db.transaction(async (tx) => {
    const importId = await keepPage(ctx, tx, page)
    const ready: number[] = []
    for (const [importPosition, { content, sure }] of stories.entries()) {
      const editionId = await insertDraft(ctx, tx, content, { importId, importPosition })
      const text = { editionId, content, publicNote: null }
      if (sure && Object.keys(await findHindrances(tx, text)).length === 0) ready.push(editionId)
    }
    // All of the page is there by now: an undated story takes its day from the others.
    for (const editionId of ready) await archive(ctx, tx, editionId, { ...page, pageDay })
    const published = ready.length
    return { published, drafts: stories.length - published, alreadyImported: false }
  })
}

/** Whether the actor imported the very page, or anybody took it in as an archive. */
async function isArchived(ctx: Context, rawText: string): Promise<boolean> {
  const importedBy = ctx.actor.accountId
  if ((await findImport(ctx.db, { rawText, importedBy })) !== null) return true
  const [archived] = await ctx.db
    .select({ id: editions.id })
    .from(pageImports)
    .innerJoin(editions, eq(editions.importId, pageImports.id))
    .innerJoin(transitions, eq(transitions.editionId, editions.id))
    .where(and(eq(pageImports.textHash, textHash(rawText)), eq(transitions.move, 'archive')))
    .limit(1)
  return archived !== undefined
}

async function archive(
  ctx: Context,
  tx: Transaction,
  editionId: number,
  page: { printDate: IsoDay | null; pageLabel: string | null; pageDay: IsoDay },
): Promise<void> {
  const edition = await lockEdition(tx, editionId, ctx.now)
  authorize(ctx.actor, 'archive', edition)
  await makeLive(ctx, tx, edition, {
    move: 'archive',
    levels: await getReviewLevels(tx),
    reason: ['原载', page.printDate ?? '报纸，版面未印日期', page.pageLabel]
      .filter(Boolean)
      .join(' '),
    firstShownAt: shanghaiInstant(page.pageDay, '00:00'),
    set: { submitterId: ctx.actor.accountId, submittedAt: ctx.now },
  })
}
