// npm run db:seed:scale -- --articles 100000: fills an empty database, or one that it filled before, with as many
// made-up articles and all that belongs to them, and with --matters as many proposals and topics (10,000 unless it
// says so), to see how the portal does with them.

import './launch/env-file.ts'
import { parseArgs } from 'node:util'
import { OperatorError } from '#lib/process/operator-error'
import { withDatabase } from './launch/with-database.ts'
import { fillScale } from './scale/fill.ts'
import { fillMatters } from './scale/matter-rows.ts'
import { clearForScale } from './scale/scale-mark.ts'

const MOST = 5_000_000

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    matters: { type: 'string', default: '10000' },
  },
})
const articles = Number(values.articles)
const matters = Number(values.matters)

let found: 'keep' | 'fill' = 'fill'
await withDatabase(
  `有 ${articles} 篇示例文章`,
  async ({ ownerUrl, stop }) => {
    const report = (line: string) => {
      stop.throwIfAborted()
      console.log(`  ${line}`)
    }
    if (found === 'fill') await fillScale(ownerUrl, articles, report)
    await fillMatters(ownerUrl, matters, report)
  },
  async ({ ownerUrl }) => {
    if (!Number.isInteger(articles) || articles < 1_000 || articles > MOST) {
      throw new OperatorError(`--articles 要是 1000 到 ${MOST} 的整数。`)
    }
    if (!Number.isInteger(matters) || matters < 0 || matters > MOST) {
      throw new OperatorError(`--matters 要是 0 到 ${MOST} 的整数。`)
    }
    found = await clearForScale(ownerUrl, articles)
  },
)
