import { inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { wordList } from '#db/schema/word-list'
import type { WordKind } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { changedFields } from '../../changed-fields.ts'
import { WORD_FIELDS } from './lock-word.ts'
import type { WordFields } from './schemas.ts'
import { parseWordLines, type WordLine } from './word-lines.ts'

/** As much as one paste may bring. */
export const MOST_LINES = 2_000
const MOST_CHARACTERS = 400_000

export type PastedWord = WordLine & {
  /** What taking it in would do; null for a line that can not be read. */
  effect: 'new' | 'changed' | 'same' | null
  /** The word as the list has it. */
  known: (WordFields & { id: number }) | null
}

/** Pasted lines beside the list: what each of them would do to it. Writes nothing. */
export async function compareWords(
  db: Queryable,
  { actor, text, kind }: { actor: Actor; text: string; kind: WordKind },
): Promise<PastedWord[]> {
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  if (text.length > MOST_CHARACTERS) throw tooMany()
  const lines = parseWordLines(text, kind)
  if (lines.length > MOST_LINES) throw tooMany()
  const words = lines.flatMap((line) => line.word?.word ?? [])
  const known = await db
    .select({ id: wordList.id, ...WORD_FIELDS })
    .from(wordList)
    .where(inArray(wordList.word, words))
  const byWord = new Map(known.map((row) => [row.word, row]))
  return lines.map((line) => {
    if (line.word === null) return { ...line, effect: null, known: null }
    const row = byWord.get(line.word.word) ?? null
    return { ...line, effect: row === null ? 'new' : effectOn(row, line.word), known: row }
  })
}

function effectOn(row: WordFields, wanted: WordFields) {
  const changed = changedFields(row, { seen: {}, wanted })
  return Object.keys(changed).length > 0 ? 'changed' : 'same'
}

const tooMany = () => new Refusal('limit-reached', `一次最多 ${MOST_LINES} 行，请分几次贴`)
