import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Database, Transaction } from '#db/client'
import { auditLog } from '#db/schema/audit'
import { withRollback } from '#db/testing/test-database'
import type { AuditAction } from '#lib/audit-actions'

import type { Actor } from '../account/actor.ts'
import { createDraft } from '../article/create-draft.ts'
import { importPage } from '../article/import-page.ts'
import { buildEntry } from '../audit/entry.ts'
import { recordingDatabase } from '../audit/write-entry.ts'
import type { Context } from '../context.ts'
import { openEdition } from '../corrections/open-edition.ts'
import { publishDue } from '../publication/publish-due.ts'
import { scheduleEdition } from '../publication/schedule-edition.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { approved, goodContent, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { claimEdition } from './claims/claim-edition.ts'
import { submitEdition } from './moves/submit-edition.ts'

// What the one wrapper of writes leaves behind real commands: a row each, with the object by its
// number, also where the number was made by the command.

const recorder = (tx: Transaction, action: AuditAction, actor: Actor | null, request: unknown) => {
  const auditContext = { action, request, accountId: actor?.accountId ?? null, address: '10.0.0.1' }
  return recordingDatabase(tx as unknown as Database, (value) =>
    value === null ? null : buildEntry(auditContext, { result: 'ok', value }),
  ).db
}

async function does<Input, Value>(
  tx: Transaction,
  actor: Actor,
  action: AuditAction,
  command: (ctx: Context, input: Input) => Promise<Value>,
  input: Input,
): Promise<Value> {
  return command({ db: recorder(tx, action, actor, input), actor, now: NOW }, input)
}

const rowsBy = async (tx: Transaction, actor: Actor) => {
  const mine = eq(auditLog.accountId, actor.accountId)
  const rows = await tx.select().from(auditLog).where(mine).orderBy(asc(auditLog.id))
  return rows.map(({ action, objectKind, objectId }) => [action, objectKind, objectId])
}

it('names what an author made and handed in', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const draft = { content: goodContent(), requestKey: requestKey() }
    const { editionId, lockVersion } = await does(tx, author, 'save-copy', createDraft, draft)
    const move = { editionId, lockVersion, requestKey: requestKey() }
    await does(tx, author, 'submit-edition', submitEdition, move)
    const page = { rawText: '一版的文字', printDate: null, pageLabel: null }
    const asked = { ...page, drafts: [goodContent()], requestKey: requestKey() }
    const { importId } = await does(tx, author, 'import-page', importPage, asked)
    expect(await rowsBy(tx, author)).toEqual([
      ['save-copy', 'edition', `${editionId}`],
      ['submit-edition', 'edition', `${editionId}`],
      ['import-page', 'import', `${importId}`],
    ])
    const rows = await tx.select().from(auditLog)
    expect(JSON.stringify(rows)).not.toContain(goodContent().headline)
  }))

it('names what editors did to an edition and to what readers see', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { second, final } = stage
    const { articleId } = await published(tx, stage)
    const correction = { articleId, kind: 'correction', publicNote: '订正。' } as const
    const asked = { ...correction, requestKey: requestKey() }
    const { editionId } = await does(tx, second, 'open-edition', openEdition, asked)
    const publicReason = { reason: 'privacy', publicNote: '涉及个人信息。' }
    const withdrawal = { articleId, ...publicReason, requestKey: requestKey() }
    await does(tx, final, 'withdraw-article', withdrawArticle, withdrawal)
    expect(await rowsBy(tx, second)).toEqual([['open-edition', 'edition', `${editionId}`]])
    expect(await rowsBy(tx, final)).toEqual([['withdraw-article', 'article', `${articleId}`]])
  }))

it('leaves no row of what was refused halfway', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await published(tx, stage)
    const claim = does(tx, stage.first, 'claim-edition', claimEdition, { editionId })
    await expect(claim).rejects.toMatchObject({ code: 'forbidden' })
    expect(await rowsBy(tx, stage.first)).toEqual([])
  }))

it('puts down what the system published, once', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, lockVersion } = await approved(tx, stage)
    const publishAt = new Date(NOW.getTime() + 60_000)
    const request = { editionId, lockVersion, publishAt, requestKey: requestKey() }
    await does(tx, stage.final, 'schedule-edition', scheduleEdition, request)
    const db = recorder(tx, 'publish-due', null, null)
    await publishDue(db, NOW)
    await publishDue(db, publishAt)
    await publishDue(db, publishAt)
    const own = eq(auditLog.action, 'publish-due')
    const rows = await tx.select().from(auditLog).where(own)
    expect(rows).toMatchObject([
      { accountId: null, objectKind: 'edition', objectId: `${editionId}`, result: 'ok' },
    ])
  }))
