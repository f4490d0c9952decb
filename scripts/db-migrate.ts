// npm run db:migrate: brings the database up to the committed migrations and renews the grants.

import { withDatabase } from './launch/with-database.ts'

await withDatabase('migrated', async () => {})
