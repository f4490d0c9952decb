// npm run db:migrate: brings the database up to the committed migrations and renews the grants.

import './launch/env-file.ts'
import { withDatabase } from './launch/with-database.ts'

await withDatabase('升级好了', async () => {})
