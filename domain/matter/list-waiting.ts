import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { registerImports } from '#db/schema/matter/matter-private'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import { listFollowedNumbers } from './followed-numbers.ts'
import { asChange, listChanges, type RowFate } from './register/plan-register.ts'
import { readRegister } from './register/read-register.ts'
import type { RegisterField } from './register/register-columns.ts'

const NAMES: ReadonlySet<RegisterField> = new Set(['firstMover', 'otherMovers'])

interface Question extends SessionNumbers {
  sessionId: number
  /** Movers' names are for who keeps the register. */
  withNames: boolean
}

/** What the sheet that waits would do to the register, row by row; null where none waits. */
export async function listWaiting(
  db: Queryable,
  { sessionId, withNames, ...session }: Question,
): Promise<RowFate[] | null> {
  const [waiting] = await db
    .select({ rows: registerImports.rows })
    .from(registerImports)
    .where(and(eq(registerImports.sessionId, sessionId), eq(registerImports.state, 'waiting')))
  if (!waiting) return null
  const register = await readRegister(db, sessionId)
  const followed = await listFollowedNumbers(db, sessionId)
  const known = new Map(register.map((one) => [one.number, one]))
  return waiting.rows.map((row) => {
    const before = known.get(row.number)
    if (row.isMistaken) {
      const { number, title } = row
      return { number: String(number), title, effect: 'taken-out', changes: [], issues: [] }
    }
    const changes = before ? listChanges(before, row, session) : []
    const isAssigned = followed.get(row.number) === true
    const shown = withNames ? changes : changes.filter(({ field }) => !NAMES.has(field))
    return {
      number: String(row.number),
      title: row.title,
      effect: before ? (changes.length > 0 ? 'changed' : 'same') : 'new',
      changes: shown.map(asChange),
      issues: [
        ...(isAssigned ? ['这件在本站交办，办理以本站为准，只改批办领办'] : []),
        ...(shown.length < changes.length ? ['提案人有改动，姓名不在这里写出'] : []),
      ],
    }
  })
}
