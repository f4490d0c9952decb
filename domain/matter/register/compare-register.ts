import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { registerImports } from '#db/schema/matter/matter-private'
import { shanghaiDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../../context.ts'
import { findDivisionName } from '../../division/find-division-name.ts'
import { compareUnitNames } from '../units/find-unit-ids.ts'
import { listFollowedNumbers } from '../followed-numbers.ts'
import { findSessionId, loadSession, type LoadedSession } from '../lock-session.ts'
import { canKeep } from '../policy.ts'
import { registerSchema } from '../schemas.ts'
import { planRegister, type RegisterPlan } from './plan-register.ts'
import { readRegister } from './read-register.ts'
import { settleDays } from './session-days.ts'

export const ALREADY_WAITING = '已经有一份改动在等公布，先公布或撤销那一份，再导入'

export interface ComparedRegister extends RegisterPlan {
  /** Whose session it is, in words. */
  target: string
  /** Units that the register does not know yet. */
  newUnits: string[]
  /** Names that may be of one unit, a new one among them. */
  alikeUnits: string[][]
  /** Of the session that the lines were compared with; null where there is none yet. */
  lockVersion: number | null
}

/** What taking the lines in would do, for who keeps the register. */
export async function compareRegister(
  { db, actor, now }: Context,
  input: unknown,
): Promise<ComparedRegister> {
  const { session, lines } = parseInput(registerSchema, input)
  const { divisionCode } = session
  requireAllowed(canKeep(actor, divisionCode))
  const sessionId = await findSessionId(db, session)
  const held = sessionId === null ? null : await loadSession(db, { actor, sessionId })
  const { openedOn } = held ? settleDays(held, session) : session
  if (held) await refuseWaiting(db, held)
  const plan = planRegister(lines, {
    register: sessionId === null ? [] : await readRegister(db, sessionId),
    followed: sessionId === null ? new Map() : await listFollowedNumbers(db, sessionId),
    session: { ...session, openedOn },
    today: shanghaiDay(now),
  })
  const names = plan.written.flatMap(({ assignments }) => assignments.map(({ unit }) => unit))
  return {
    ...plan,
    target: `${await findDivisionName(db, divisionCode)}政协${formatPlenary(session)}`,
    ...(await compareUnitNames(db, { divisionCode, names })),
    lockVersion: held?.lockVersion ?? null,
  }
}

/** What readers have changes by one sheet at a time: a second could not be taken in. */
async function refuseWaiting(db: Queryable, { sessionId }: LoadedSession): Promise<void> {
  const [waiting] = await db
    .select({ id: registerImports.id })
    .from(registerImports)
    .where(and(eq(registerImports.sessionId, sessionId), eq(registerImports.state, 'waiting')))
  if (waiting) throw new Refusal('conflict', ALREADY_WAITING)
}
