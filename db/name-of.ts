import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

import { accounts } from './schema/accounts.ts'
import { divisions } from './schema/divisions.ts'
import { handlingUnits } from './schema/matter/handling-units.ts'

// Names that are looked up for each row that is left, not joined: of more than a few tables the planner takes longer than the
// rows do. Whatever refers to one has one; null stays null.

export const nameOfDivision = (code: SQLWrapper): SQL<string> =>
  sql`(select ${divisions.name} from ${divisions} where ${divisions.code} = ${code})`

export const nameOfAccount = (id: SQLWrapper): SQL<string> =>
  sql`(select ${accounts.displayName} from ${accounts} where ${accounts.id} = ${id})`

export const nameOfUnit = (id: SQLWrapper): SQL<string> =>
  sql`(select ${handlingUnits.name} from ${handlingUnits} where ${handlingUnits.id} = ${id})`
