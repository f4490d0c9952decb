import type { Queryable } from '#db/client'

import { loadAccount } from '../account/load-account.ts'
import type { Wanted } from './kind.ts'
import { parseWanted } from './kinds.ts'
import { missing, type CountersignRow } from './load-countersign.ts'
import { commonDivision, type CountersignSubject } from './policy.ts'

/** What a request asks for, and whom and what it touches as things are now. */
export async function findSubject(
  db: Queryable,
  row: CountersignRow,
): Promise<{ wanted: Wanted; subject: CountersignSubject }> {
  const asker = await loadAccount(db, row.askedBy)
  if (!asker) throw missing()
  const wanted = parseWanted(row.kind, row.payload)
  const { accountIds, divisionCodes } = await wanted.concerned(db, asker)
  const divisionCode = commonDivision(divisionCodes)
  return { wanted, subject: { askedBy: row.askedBy, accountIds, divisionCode } }
}
