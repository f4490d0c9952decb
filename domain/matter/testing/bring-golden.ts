import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'

import { parseTable } from '../../roster/parse-table.ts'
import { as, COUNTY, requestKey } from '../../testing/stage.ts'
import { importRegister } from '../register/import-register.ts'
import { REGISTER_COLUMNS, type RegisterField } from '../register/register-columns.ts'
import { sealRegister } from '../register/sealed-register.ts'
import type { Golden } from './golden.ts'

const KEY = 'k'.repeat(44)

/** Brings a sheet in as its officer does, from its cells on. */
export async function bringGolden(db: Queryable, { session, rows }: Golden) {
  const fields = REGISTER_COLUMNS.filter(({ field }) =>
    rows.some((row) => row[field] !== undefined),
  )
  const cells = rows.map((row) => fields.map(({ field }) => row[field] ?? ''))
  const sheet = { rows: [fields.map(({ name }) => name), ...cells], merged: [] }
  const { lines } = parseTable<RegisterField>([sheet], { columns: REGISTER_COLUMNS, noun: '提案' })
  const officer = await insertAccount(db, 'officer', COUNTY)
  const { accountId } = officer
  const wanted = { divisionCode: COUNTY, ...session, openedOn: null, closedOn: null }
  const asText = { ...wanted, term: `${session.term}`, number: `${session.number}` }
  const sealed = sealRegister(
    { session: asText, lines, lockVersion: null },
    { accountId, key: KEY },
  )
  const { sessionId } = await importRegister(
    as(db, officer),
    { sealed, requestKey: requestKey() },
    { key: KEY },
  )
  return { sessionId, officer }
}
