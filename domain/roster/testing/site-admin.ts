import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'

export const siteAdmin = (db: Queryable) => insertAccount(db, 'admin', '620000')
