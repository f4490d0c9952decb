// npm run bench:matters [-- --matters 10000] [--folder DIR] [--only WORDS]: asks what the portal asks of matters for its lists and
// statistics of a seeded database, and prints how long each takes and how many blocks it reads. Not part of the tests: it measures time.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { sql } from 'drizzle-orm'

import type { Database } from '#db/client'

import { table } from '../launch/steps.ts'
import { fillMatters } from '../scale/matter-rows.ts'
import { readMatterWorld } from './matter-world.ts'
import { measure } from './measure.ts'
import { MATTER_QUESTIONS } from './queries/matters.ts'
import { onSeeded } from './seeded.ts'

/** As few as there have to be: matters stand on none. */
const ARTICLES = 1_000

const { values } = parseArgs({
  options: {
    matters: { type: 'string', default: '10000' },
    folder: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bench-'))

/** Blocks that the one connection of the bench has met so far: how busy the machine is does not change that. */
async function countBlocks(db: Database): Promise<number> {
  await db.execute(sql`select pg_stat_force_next_flush()`)
  const [row] = await db.execute<{ blocks: string }>(
    sql`select blks_hit + blks_read as blocks from pg_stat_database where datname = current_database()`,
  )
  return Number(row?.blocks)
}

try {
  await onSeeded(
    folder,
    ARTICLES,
    async (db) => {
      const world = await readMatterWorld(db)
      const rows: string[][] = []
      for (const question of MATTER_QUESTIONS.filter(({ what }) => what.includes(values.only))) {
        const before = await countBlocks(db)
        await question.ask(db, world, 0)
        const blocks = (await countBlocks(db)) - before
        const { what, bar, least, p50, p95 } = await measure(db, world, question)
        rows.push([
          what,
          ...[least, p50, p95].map((ms) => ms.toPrecision(3)),
          String(blocks),
          p95 > bar ? 'over' : '',
        ])
        process.stderr.write('.')
      }
      process.stderr.write('\n')
      console.log(table([['what', 'least', 'p50', 'p95', 'blocks', ''], ...rows]).join('\n'))
    },
    {
      more: (ownerUrl) =>
        fillMatters(ownerUrl, Number(values.matters), (line) => console.log(`  ${line}`)),
      // Blocks are counted of one.
      connections: 1,
    },
  )
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
}
