import { and, asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { wordBypasses } from '#db/schema/word-bypasses'

import type { Actor } from '../account/actor.ts'
import type { WordBypass } from '../copydesk/checks/watched-words.ts'
import { mayRead } from './may-read.ts'
import { isStanding } from './open-words.ts'

/** The watched words that were let through in an edition, first to last; none of what he may not read. */
export async function listWordBypasses(
  db: Queryable,
  {
    actor,
    editionId,
    standing = false,
  }: {
    actor: Actor
    editionId: number
    /** Only those of words as the list has them now. */
    standing?: boolean
  },
): Promise<WordBypass[]> {
  return db
    .select({
      word: wordBypasses.word,
      reason: wordBypasses.reason,
      name: accounts.displayName,
      at: wordBypasses.createdAt,
    })
    .from(wordBypasses)
    .innerJoin(editions, eq(editions.id, wordBypasses.editionId))
    .innerJoin(accounts, eq(accounts.id, wordBypasses.accountId))
    .where(
      and(eq(wordBypasses.editionId, editionId), mayRead(actor), standing ? isStanding : undefined),
    )
    .orderBy(asc(wordBypasses.id))
}
