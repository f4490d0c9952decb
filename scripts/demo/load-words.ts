import type { Database } from '#db/client'
import { DEMO_WORDS } from '#db/demo/words'
import type { Actor } from '#domain/account/actor'
import { takeInWords } from '#domain/article/words/take-in-words'

/** The words that the demonstration's copy is read for; a second load changes nothing. */
export async function loadWords(db: Database, actor: Actor, now: Date): Promise<void> {
  for (const { kind, lines } of DEMO_WORDS) {
    await takeInWords({ db, actor, now }, { kind, text: lines.join('\n') })
  }
}
