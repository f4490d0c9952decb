import type { Actor } from '../../account/actor.ts'
import { parseTable } from '../../roster/parse-table.ts'
import { readSheetInChild } from '../../roster/read-sheet-in-child.ts'
import { requireRosterFile } from '../../roster/roster-format.ts'
import { requireAllowed } from '#lib/verdict'

import { canKeep } from '../policy.ts'
import { REGISTER_COLUMNS, type RegisterField } from './register-columns.ts'

/** The lines of a register in a file that somebody brought, as they were typed. The file is not kept. */
export async function readRegisterFile(actor: Actor, divisionCode: string, bytes: Uint8Array) {
  requireAllowed(canKeep(actor, divisionCode))
  requireRosterFile(bytes)
  const sheets = await readSheetInChild(actor.accountId, bytes)
  return parseTable<RegisterField>(sheets, { columns: REGISTER_COLUMNS, noun: '提案' })
}
