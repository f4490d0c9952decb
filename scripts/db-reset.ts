// npm run db:reset: forgets every row and loads the demo content again. What somebody keeps on a
// server of their own is only dropped when they say so twice, and a real portal never.

import './launch/env-file.ts'
import { dropEverything } from '#db/drop-everything'
import { OperatorError } from '#lib/process/operator-error'
import { findPortalKind } from './launch/portal.ts'
import { withDatabase } from './launch/with-database.ts'
import { loadDemo } from '#demo/load/load-demo'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

await withDatabase(
  '清空了，重新装了演示内容',
  async ({ ownerUrl, dataDir, stop }) => {
    await loadDemo(ownerUrl, { dataDir, stop })
  },
  async ({ ownerUrl, dataDir, outside }) => {
    const kind = await findPortalKind(ownerUrl)
    if (kind === 'real' || kind === 'foreign') {
      throw new OperatorError(
        'npm run db:reset begins the demonstration again, and this database holds something else: ' +
          'nothing was deleted.',
      )
    }
    if (outside && !process.argv.includes('--yes')) {
      throw new OperatorError(
        'DATABASE_URL names a database of your own, and all its rows would be lost: ' +
          'add --yes (npm run db:reset -- --yes) if that is what you want.',
      )
    }
    await dropEverything(ownerUrl)
    rmSync(join(dataDir, 'media'), { recursive: true, force: true })
  },
)
