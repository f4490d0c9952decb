import type { Transaction } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import type { ChangeKind, ChangeSubject } from '#db/change-states'

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
  /** Of what is taken in from one list together. */
  batch?: string
}

interface ChangedBy extends Pick<Context, 'now' | 'countersign'> {
  actor: Pick<Context['actor'], 'accountId'>
}

/**
 * Writes the history row of an admin's change, in the transaction that makes it. Of fields on both
 * sides only those that differ are kept; returns false, and writes nothing, when none does.
 */
export async function recordChange(
  tx: Transaction,
  by: ChangedBy,
  change: Change,
): Promise<boolean> {
  return (await recordChanges(tx, by, [change])) > 0
}

/** The same for many changes in one statement; returns how many rows it wrote. */
export async function recordChanges(
  tx: Transaction,
  by: ChangedBy,
  changes: readonly Change[],
): Promise<number> {
  const rows = changes.flatMap((change) => {
    const { before, after } = differing(change)
    if (change.before && change.after && Object.keys(after ?? {}).length === 0) return []
    return [
      {
        subject: change.subject,
        subjectKey: String(change.key),
        subjectName: change.name,
        kind: change.kind,
        before,
        after,
        batch: change.batch ?? null,
        accountId: by.actor.accountId,
        countersignId: by.countersign?.countersignId ?? null,
        createdAt: by.now,
      },
    ]
  })
  if (rows.length > 0) await tx.insert(adminChanges).values(rows)
  return rows.length
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
