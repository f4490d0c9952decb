import { desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { transitions } from '#db/schema/review'
import { shanghaiTime } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { MOVE_WORDS } from '#lib/words'

/** Refuses a write that saw another version of the edition, saying who did what meanwhile. */
export async function refuseStale(
  db: Queryable,
  edition: { id: number; lockVersion: number },
  seenVersion: number,
): Promise<void> {
  if (edition.lockVersion !== seenVersion) throw await conflict(db, edition.id)
}

export async function conflict(db: Queryable, editionId: number): Promise<Refusal> {
  const [last] = await db
    .select({
      move: transitions.move,
      createdAt: transitions.createdAt,
      name: accounts.displayName,
    })
    .from(transitions)
    .leftJoin(accounts, eq(accounts.id, transitions.accountId))
    .where(eq(transitions.editionId, editionId))
    .orderBy(desc(transitions.id))
    .limit(1)
  const what = last
    ? `${last.name ?? '系统'}已在 ${shanghaiTime(last.createdAt)} 做了“${MOVE_WORDS[last.move]}”`
    : '这篇稿件已经变了'
  return new Refusal(
    'conflict',
    `${what}。您看到的是较早的样子，请重新打开；您写的内容还在这一页上。`,
  )
}
