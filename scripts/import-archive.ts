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
const USAGE = 'Usage: npm run import:archive -- DIR --as LOGIN-NAME (a final editor)'

function readCommand(): { folder: string; loginName: string } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' } },
  })
  const [folder] = positionals
  if (folder === undefined || values.as === undefined) throw new OperatorError(USAGE)
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory()) throw new OperatorError(`${folder} is not a folder.`)
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
  if (!actor) throw new OperatorError(`There is no open account ${loginName}.`)
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
      let outcome: ArchivedPage | string =
        'neither its name nor its masthead has its day, such as 2023-03-21'
      if (printDate !== null) {
        const { articles } = readPage(rawText, { divisions, pageDate: printDate })
        const context = { fallbackDivisionCode: actor.divisionCode, printDate, pageLabel, topics }
        const stories = articles.map((reading) => {
          return { content: contentFromReading(reading, context), sure: isSure(reading) }
        })
        const page = { rawText, printDate, pageLabel, stories }
        outcome = await archivePage({ db, actor, now: new Date() }, page).catch(formatRefusal)
      }
      console.log(`${index + 1} of ${names.length}  ${name}: ${describe(outcome)}`)
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
      `${pages} pages: ${published} stories published as archive, ${drafts} kept as drafts of ` +
        `${loginName}; ${known} pages were here already; ${failed} could not be taken.`,
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
  if (outcome.alreadyImported) return 'here already'
  return `${outcome.published} published, ${outcome.drafts} drafts`
}

try {
  const { folder, loginName } = readCommand()
  process.exitCode = (await importArchive(folder, loginName)) ? 0 : 1
} catch (error) {
  const reason = explainError(error, ROOT)
  console.error(reason instanceof OperatorError ? reason.message : reason)
  process.exitCode = 1
}
