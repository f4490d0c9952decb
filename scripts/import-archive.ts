// Takes in a folder of pages that a paper has printed, years of them, under a final editor's name:
//   npm run import:archive -- DIR --as LOGIN-NAME
// One .txt file a page, its day and page number in its name (2023-03-21 第3版.txt) or in its masthead.
// Stories read without doubt go live as an archive, the others become that editor's drafts. A page that
// is here already is passed over, so a run that was stopped can be started again. The portal may run
// meanwhile.

import './launch/env-file.ts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Database } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { findAccountId } from '#domain/account/find-account-id'
import { listActors } from '#domain/account/list-actors'
import { listTopics } from '#domain/article/list-topics'
import { contentFromReading } from '#domain/copydesk/body/draft-content'
import { factsFromFileName, filledFrom } from '#domain/copydesk/page/file-name-facts'
import { factsFromMasthead } from '#domain/copydesk/page/masthead-facts'
import { SURE, type ArticleReading } from '#domain/copydesk/page-reading'
import { readPage } from '#domain/copydesk/read-page'
import { buildDivisionIndex } from '#domain/division/division-index'
import { listDivisions } from '#domain/division/list-divisions'
import { archivePage, type ArchivedPage } from '#domain/publication/archive-page'
import { decodeText } from '#lib/characters/decode-text'
import { Refusal } from '#lib/refusal'
import { explainError } from '#lib/process/explain-error'
import { onReachedDatabase } from './launch/reach-database.ts'
import { OperatorError } from '#lib/process/operator-error'
import { readSettings } from './launch/settings.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const USAGE = '用法：npm run import:archive -- 文件夹 --as 用户名（终审编辑）'

function readCommand(): { folder: string; loginName: string } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' } },
  })
  const [folder] = positionals
  if (folder === undefined || values.as === undefined) throw new OperatorError(USAGE)
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory()) throw new OperatorError(`${folder} 不是文件夹。`)
  return { folder, loginName: values.as }
}

function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.txt$/i.test(name))
    .toSorted()
}

async function findEditor(db: Database, loginName: string): Promise<Actor> {
  const accountId = await findAccountId(db, loginName)
  const [actor] = await listActors(db, {
    accountIds: accountId === null ? [] : [accountId],
    now: new Date(),
  })
  if (!actor) throw new OperatorError(`没有 ${loginName} 这个在用的账号。`)
  return actor
}

const isSure = ({ confidence, division, headline }: ArticleReading): boolean =>
  division !== null &&
  !division.outside &&
  headline !== null &&
  Object.values(confidence).every((one) => one >= SURE)

async function importArchive(folder: string, loginName: string): Promise<boolean> {
  const settings = readSettings(ROOT, process.env, [])
  return onReachedDatabase(settings, async (db) => {
    const actor = await findEditor(db, loginName)
    const divisions = buildDivisionIndex(await listDivisions(db))
    const topics = await listTopics(db)
    const total = { pages: 0, published: 0, drafts: 0, known: 0, failed: 0 }
    const names = listPages(folder)
    for (const [index, name] of names.entries()) {
      const rawText = decodeText(readFileSync(join(folder, name)))
      const { printDate, pageLabel } = filledFrom(
        factsFromFileName(basename(name)),
        factsFromMasthead(rawText),
      )
      let outcome: ArchivedPage | string = '文件名和报头里都没有日期，如 2023-03-21'
      if (printDate !== null) {
        const { articles } = readPage(rawText, { divisions, pageDate: printDate })
        const context = { fallbackDivisionCode: actor.divisionCode, printDate, pageLabel, topics }
        const stories = articles.map((reading) => {
          return { content: contentFromReading(reading, context), sure: isSure(reading) }
        })
        const page = { rawText, printDate, pageLabel, stories }
        outcome = await archivePage({ db, actor, now: new Date() }, page).catch(formatRefusal)
      }
      console.log(`${index + 1}/${names.length}  ${name}：${describe(outcome)}`)
      if (typeof outcome === 'string') total.failed += 1
      else {
        total.pages += 1
        total.published += outcome.published
        total.drafts += outcome.drafts
        total.known += outcome.alreadyImported ? 1 : 0
      }
    }
    const { pages, published, drafts, known, failed } = total
    console.log(
      `收下 ${pages} 版，其中 ${known} 版以前收过；存档发布 ${published} 篇，` +
        `${drafts} 篇留作 ${loginName} 的草稿；${failed} 版没有收下。`,
    )
    return failed === 0
  })
}

function formatRefusal(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}

function describe(outcome: ArchivedPage | string): string {
  if (typeof outcome === 'string') return outcome
  if (outcome.alreadyImported) return '以前收过'
  return `发布 ${outcome.published} 篇，草稿 ${outcome.drafts} 篇`
}

try {
  const { folder, loginName } = readCommand()
  process.exitCode = (await importArchive(folder, loginName)) ? 0 : 1
} catch (error) {
  const reason = explainError(error, ROOT)
  console.error(reason instanceof OperatorError ? reason.message : reason)
  process.exitCode = 1
}
