import { and, asc, count, eq, gt, ilike, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { wordList } from '#db/schema/word-list'
import type { WordKind } from '#db/states'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { Refusal } from '#lib/refusal'
import { likePattern } from '#lib/text'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { WORD_FIELDS } from './lock-word.ts'

const PAGE = 100

/** The words of the list as their admin keeps them, the newest last. */
export async function listWords(
  db: Queryable,
  search: {
    actor: Actor
    /** Part of the word, of what to write instead, or of the reason. */
    words?: string | undefined
    kind?: WordKind | undefined
    after?: string | undefined
  },
) {
  const { actor, words = '', kind, after } = search
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  const pattern = likePattern(words)
  const cursor = parseCursor(after, ['id'])
  const wanted = and(
    pattern
      ? or(
          ilike(wordList.word, pattern),
          ilike(wordList.replacement, pattern),
          ilike(wordList.explanation, pattern),
        )
      : undefined,
    kind && eq(wordList.kind, kind),
  )
  const found = await db
    .select({ id: wordList.id, ...WORD_FIELDS })
    .from(wordList)
    .where(and(wanted, cursor ? gt(wordList.id, cursor[0]) : undefined))
    .orderBy(asc(wordList.id))
    .limit(PAGE + 1)
  const [all] = await db.select({ count: count() }).from(wordList).where(wanted)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return {
    rows,
    total: all?.count ?? 0,
    next: found.length > PAGE && last ? encodeCursor([last.id]) : null,
  }
}
