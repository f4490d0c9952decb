import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { wordList } from '#db/schema/word-list'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { WORD_FIELDS } from './lock-word.ts'

/** One word of the list for its admin. */
export async function getWord(db: Queryable, { actor, wordId }: { actor: Actor; wordId: number }) {
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  const [row] = await db.select(WORD_FIELDS).from(wordList).where(eq(wordList.id, wordId))
  if (!row) throw new Refusal('not-found', '词表里没有它了')
  return row
}
