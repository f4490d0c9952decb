// npm run db:reset: forgets every row and loads the demo content again. What somebody keeps on a
// server of their own is only dropped when they say so twice, and a real portal never.

import './launch/env-file.ts'
import { dropEverything } from '#db/drop-everything'
import { OperatorError } from '#lib/process/operator-error'
import { findPortalKind } from './launch/portal.ts'
import { withDatabase } from './launch/with-database.ts'
import { loadDemo } from '#demo/load/load-demo'
import { openMediaStore } from '#domain/media/store/open-media-store'

await withDatabase(
  '清空了，重新装了演示内容',
  async ({ ownerUrl, dataDir, stop }) => {
    await loadDemo(ownerUrl, { store: openMediaStore(process.env, dataDir), stop })
  },
  async ({ ownerUrl, dataDir, outside }) => {
    const kind = await findPortalKind(ownerUrl)
    if (kind === 'real' || kind === 'foreign') {
      throw new OperatorError(
        'npm run db:reset 只重装演示站，这个数据库里是别的东西：什么都没有删。',
      )
    }
    if (outside && !process.argv.includes('--yes')) {
      throw new OperatorError(
        'DATABASE_URL 是您自己的数据库，里面的数据会全部删掉：' +
          '真要这样，加上 --yes（npm run db:reset -- --yes）。',
      )
    }
    await dropEverything(ownerUrl)
    await openMediaStore(process.env, dataDir).clear()
  },
)
