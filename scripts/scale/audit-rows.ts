import { createHash } from 'node:crypto'

import type { Cell } from './copy-rows.ts'

export const AUDIT_COLUMNS = [
  'id',
  'at',
  'account_id',
  'address',
  'action',
  'object_kind',
  'object_id',
  'result',
  'details',
  'previous_hash',
  'hash',
] as const

const MINUTE = 60_000
const ADDRESS = '192.0.2.1'
const ACTIONS = ['approve', 'save-draft'] as const

/** Rows of the log that are chained as the database's own trigger would chain them. */
export function* makeAuditRows(plan: {
  rows: number
  accounts: number
  until: Date
  onEnd: (head: { id: number; hash: string }) => void
}): Generator<readonly Cell[]> {
  let previous = '0'.repeat(64)
  for (let id = 1; id <= plan.rows; id += 1) {
    const at = new Date(plan.until.getTime() - (plan.rows - id) * MINUTE)
      .toISOString()
      .replace('Z', '000Z')
    const account = 1 + (id % plan.accounts)
    const action = ACTIONS[id % ACTIONS.length] ?? ''
    const object = String(1 + (id >> 1))
    // As PostgreSQL writes jsonb: a space after each comma.
    const hashed = `["${previous}", ${id}, "${at}", ${account}, "${ADDRESS}", "${action}", "edition", "${object}", "ok", null, {}]`
    const hash = createHash('sha256').update(hashed).digest('hex')
    yield [id, at, account, ADDRESS, action, 'edition', object, 'ok', '{}', previous, hash]
    previous = hash
  }
  plan.onEnd({ id: plan.rows, hash: previous })
}
