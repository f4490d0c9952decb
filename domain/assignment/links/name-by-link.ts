import { sql, type Column, type SQL } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'

/** Who did something, where `unitLinkId` says that it was the unit by its link and no account. */
export const nameByLink = (unitLinkId: Column): SQL<string> =>
  sql<string>`case when ${unitLinkId} is null then ${accounts.displayName} else '承办单位（凭链接）' end`
