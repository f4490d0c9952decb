// npm run db:seed:scale -- --articles 100000: fills an empty database, or one that it filled before, with as many
// made-up articles and all that belongs to them, to see how the portal does with them.

import './launch/env-file.ts'
import { parseArgs } from 'node:util'
import { OperatorError } from '#lib/process/operator-error'
import { withDatabase } from './launch/with-database.ts'
import { fillScale } from './scale/fill.ts'
import { clearForScale } from './scale/scale-mark.ts'

const MOST = 5_000_000

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } })
const articles = Number(values.articles)

let found: 'keep' | 'fill' = 'fill'
await withDatabase(
  `有 ${articles} 篇示例文章`,
  async ({ ownerUrl, stop }) => {
    if (found === 'keep') return
    await fillScale(ownerUrl, articles, (line) => {
      stop.throwIfAborted()
      console.log(`  ${line}`)
    })
  },
  async ({ ownerUrl }) => {
    if (!Number.isInteger(articles) || articles < 1_000 || articles > MOST) {
      throw new OperatorError(`--articles 要是 1000 到 ${MOST} 的整数。`)
    }
    found = await clearForScale(ownerUrl, articles)
  },
)
