// npm run bench [-- --articles 1000000] [--folder DIR] [--only WORDS] [--note WORDS]: asks the portal's questions of a small and of a
// large database and prints how much longer they take, and how many pages a second the portal answers. `--only requests` is these
// alone, `--only stalls` what the server does in one go. Not part of the tests: it measures time.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { compare, type Compared } from './compare.ts'
import { measure, type Measured } from './measure.ts'
import { NEWSROOM_QUESTIONS } from './queries/newsroom.ts'
import { READER_QUESTIONS } from './queries/readers.ts'
import { SEARCH_QUESTIONS } from './queries/search.ts'
import { measureRequests, type Requests } from './requests/measure-requests.ts'
import { onSeeded } from './seeded.ts'
import { measureStalls } from './stalls.ts'
import { table } from '../launch/steps.ts'
import { readWorld } from './world.ts'
import { renderRequests, writeReport } from './write-report.ts'

const SMALL = 10_000
const REQUESTS = 'requests'
const STALLS = 'stalls'
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    folder: { type: 'string' },
    only: { type: 'string', default: '' },
    note: { type: 'string', default: '' },
  },
})
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bench-'))
const questions = [...READER_QUESTIONS, ...SEARCH_QUESTIONS, ...NEWSROOM_QUESTIONS].filter(
  ({ what }) => what.includes(values.only),
)

async function measureQuestions(): Promise<Compared> {
  const many = Number(values.articles)
  const bySize = new Map<number, Measured[]>()
  for (const articles of [SMALL, many]) {
    const measured = await onSeeded(folder, articles, async (db) => {
      const world = await readWorld(db, articles)
      const rows: Measured[] = []
      for (const question of questions) {
        rows.push(await measure(db, world, question))
        process.stderr.write('.')
      }
      process.stderr.write('\n')
      return rows
    })
    bySize.set(articles, measured)
  }
  const compared = compare([SMALL, bySize.get(SMALL) ?? []], [many, bySize.get(many) ?? []])
  console.log(
    table([
      ['what', 'p50', 'p95', 'p50', 'p95', 'ratio', 'bar', ''],
      ...compared.rows.map((row) => [
        row.what,
        ...[row.few.p50, row.few.p95, row.many.p50, row.many.p95, row.ratio, row.bar].map(String),
        row.many.p95 > row.bar ? 'over' : '',
      ]),
    ]).join('\n'),
  )
  return compared
}

async function askForPages(): Promise<Requests> {
  const requests = await measureRequests()
  console.log(`\n${renderRequests(requests)}`)
  return requests
}

try {
  if (values.only === REQUESTS) await askForPages()
  else if (values.only === STALLS) console.log(table(measureStalls()).join('\n'))
  else if (values.only !== '') await measureQuestions()
  else writeReport(await measureQuestions(), await askForPages(), values.note)
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
}
