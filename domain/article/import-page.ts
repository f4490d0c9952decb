import { createHash } from 'node:crypto'

import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable, Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'
import { isIsoDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { insertDraft } from './create-draft.ts'
import { requireDraftsLeft } from './drafts-left.ts'
import { parseWritten } from './parse-content.ts'

const MAX_CHARACTERS = 200_000
const MAX_DRAFTS = 60

const importSchema = z.object({
  rawText: plainText().min(1, '请贴入版面文字').max(MAX_CHARACTERS, '文字太长，请一次导入一个版'),
  printDate: plainText().refine(isIsoDay, '见报日期不存在').nullable(),
  pageLabel: plainText().trim().max(40).nullable(),
  drafts: z.array(z.unknown()).min(1, '至少收下一篇').max(MAX_DRAFTS),
  requestKey: plainText(),
})

export interface ImportedPage {
  importId: number
  editionIds: number[]
  /** The very page was here already; the drafts are those made then. */
  alreadyImported: boolean
}

/** Keeps a newspaper page to the letter and makes a draft of each story, all or none of them. */
export async function importPage(
  ctx: Context,
  input: z.input<typeof importSchema>,
): Promise<ImportedPage> {
  const { rawText, printDate, pageLabel, drafts, requestKey } = parseInput(importSchema, input)
  const contents = drafts.map((draft, index) => parseWritten(draft, `第 ${index + 1} 篇：`))
  const request = { requestKey, command: 'import-page' }
  return requestOnce(ctx, request, async (tx) => {
    const known = await findImport(tx, { rawText, importedBy: ctx.actor.accountId })
    if (known !== null) return imported(tx, known, true)
    await requireDraftsLeft(tx, ctx, contents.length)
    const importId = await keepPage(ctx, tx, { rawText, printDate, pageLabel })
    for (const [importPosition, content] of contents.entries()) {
      await insertDraft(ctx, tx, content, { importId, importPosition })
    }
    return imported(tx, importId, false)
  })
}

/** Keeps a page's raw text, once a person; returns the import's id. */
export async function keepPage(
  ctx: Context,
  tx: Transaction,
  page: {
    rawText: string
    printDate: string | null
    pageLabel: string | null
    isRetold?: boolean
  },
): Promise<number> {
  const { actor, now } = ctx
  const [kept] = await tx
    .insert(pageImports)
    .values({
      ...page,
      textHash: textHash(page.rawText),
      importedBy: actor.accountId,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: pageImports.id })
  if (!kept) throw new Refusal('conflict', '这个版刚刚导入过了，请刷新页面查看')
  return kept.id
}

/** A person's import of exactly this text, or null. What others import keeps nobody from it. */
export async function findImport(
  db: Queryable,
  { rawText, importedBy }: { rawText: string; importedBy: number },
): Promise<number | null> {
  const [row] = await db
    .select({ id: pageImports.id })
    .from(pageImports)
    .where(and(eq(pageImports.textHash, textHash(rawText)), eq(pageImports.importedBy, importedBy)))
  return row?.id ?? null
}

async function imported(
  db: Queryable,
  importId: number,
  alreadyImported: boolean,
): Promise<ImportedPage> {
  const rows = await db
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.importId, importId))
    .orderBy(asc(editions.importPosition))
  return { importId, editionIds: rows.map(({ id }) => id), alreadyImported }
}

export const textHash = (rawText: string) => createHash('sha256').update(rawText).digest('hex')
