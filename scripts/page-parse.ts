// Prints what the copy desk reads in a page of raw text, as JSON:
//   npm run --silent page:parse -- FILE [--page-date YYYY-MM-DD]

import './launch/env-file.ts'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parsePageDate } from '#domain/copydesk/dates/page-year'
import { readPage } from '#domain/copydesk/read-page'
import { buildDivisions } from '#domain/division/build-divisions'
import { buildDivisionIndex } from '#domain/division/division-index'
import { decodeText, nameBinary } from '#lib/characters/decode-text'
import { readVariable } from '#lib/settings/variables'

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function parseCommand() {
  try {
    return parseArgs({ allowPositionals: true, options: { 'page-date': { type: 'string' } } })
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

const { positionals, values } = parseCommand()
const [file] = positionals
if (file === undefined) fail('Usage: page:parse -- FILE [--page-date YYYY-MM-DD]')
const pageDate = values['page-date']
if (pageDate !== undefined && parsePageDate(pageDate) === null) {
  fail(`--page-date must be a day such as 2023-03-21, not ${pageDate}.`)
}

function readPageText(path: string): string {
  const bytes = readBytes(path)
  const kind = nameBinary(bytes)
  if (kind !== null) {
    fail(`Cannot read ${path}: it is ${kind}, not text. Copy its text into a .txt file first.`)
  }
  return decodeText(bytes)
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = {
      ENOENT: 'it does not exist',
      EISDIR: 'it is a folder',
      EACCES: 'reading it is not allowed',
    }[code]
    return fail(`Cannot read ${path}: ${reason ?? code}.`)
  }
}

function readDivisions(province: string) {
  try {
    return buildDivisionIndex(buildDivisions(province))
  } catch (error) {
    return fail(`PROVINCE: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

const raw = readPageText(file)
const divisions = readDivisions(readVariable('PROVINCE', process.env))
const reading = readPage(raw, { divisions, ...(pageDate === undefined ? {} : { pageDate }) })
process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`)
