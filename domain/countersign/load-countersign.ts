import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { countersigns } from '#db/schema/countersigns'
import type { CountersignState } from '#db/states'
import { COUNTERSIGN_KIND_LABELS, COUNTERSIGN_STATE_LABELS } from '#lib/labels'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { canRead } from './policy.ts'

export type CountersignRow = typeof countersigns.$inferSelect

export const missing = () => new Refusal('not-found', '没有这个请求')

/**
 * A request, kept from being answered by another until the transaction ends; throws when it waits no more, and when
 * the actor, where one is named, may not read it.
 */
export async function loadOpen(
  tx: Transaction,
  { countersignId, now, actor }: { countersignId: number; now: Date; actor?: Actor },
): Promise<CountersignRow> {
  const [row] = await tx
    .select()
    .from(countersigns)
    .where(eq(countersigns.id, countersignId))
    .for('update')
  if (!row || (actor && !canRead(actor, row).allowed)) throw missing()
  const label = COUNTERSIGN_STATE_LABELS[row.state]
  if (row.state !== 'open') throw new Refusal('conflict', `这个请求${label}，请刷新页面`)
  if (row.expiresAt <= now) throw new Refusal('conflict', '这个请求过期了，要办请重新提请')
  return row
}

type Answer = Pick<CountersignRow, 'answeredBy'> &
  Partial<Pick<CountersignRow, 'onMachine' | 'answer'>> & {
    state: Exclude<CountersignState, 'open'>
  }

/** Writes the answer once: whoever comes second is refused. */
export async function writeAnswer(
  tx: Transaction,
  { id }: Pick<CountersignRow, 'id'>,
  { now, ...answer }: Answer & { now: Date },
): Promise<void> {
  const written = await tx
    .update(countersigns)
    .set({ ...answer, answeredAt: now })
    .where(and(eq(countersigns.id, id), eq(countersigns.state, 'open')))
    .returning({ id: countersigns.id })
  if (written.length === 0) throw new Refusal('conflict', '这个请求已经有人答复了，请刷新页面')
}

/** What it is called in a notice and in a list. */
export const titleOf = ({ kind, subjectName }: Pick<CountersignRow, 'kind' | 'subjectName'>) =>
  `${COUNTERSIGN_KIND_LABELS[kind]}：${subjectName}`
