import type { Transaction } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import type { ChangeKind, ChangeSubject } from '#db/states'

import type { Context } from '../context.ts'

export interface Change {
  subject: ChangeSubject
  key: string | number
  /** What it is called, for when it is gone. */
  name: string
  kind: ChangeKind
  /** Named fields as they were; none when it is new. */
  before?: Readonly<Record<string, unknown>>
  /** The same fields as they are now; none when it is gone. */
  after?: Readonly<Record<string, unknown>>
}

/**
 * Writes the history row of an admin's change, in the transaction that makes it. Of fields on both
 * sides only those that differ are kept; returns false, and writes nothing, when none does.
 */
export async function recordChange(
  tx: Transaction,
  by: { actor: Pick<Context['actor'], 'accountId'>; now: Date },
  change: Change,
): Promise<boolean> {
  const { before, after } = differing(change)
  if (change.before && change.after && Object.keys(after ?? {}).length === 0) return false
  await tx.insert(adminChanges).values({
    subject: change.subject,
    subjectKey: String(change.key),
    subjectName: change.name,
    kind: change.kind,
    before,
    after,
    accountId: by.actor.accountId,
    createdAt: by.now,
  })
  return true
}

function differing({ before, after }: Change): {
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
} {
  if (!before || !after) {
    return { before: before ? { ...before } : null, after: after ? { ...after } : null }
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
  return {
    before: Object.fromEntries(changed.map((name) => [name, before[name] ?? null])),
    after: Object.fromEntries(changed.map((name) => [name, after[name] ?? null])),
  }
}
