import type { Database } from '#db/client'
import { DEMO_TERMS } from '../content/words.ts'
import type { Actor } from '#domain/account/actor'
import { takeInWatchedTerms } from '#domain/watched-term/take-in-watched-terms'

/** The terms that the demonstration's editions are checked for; a second load changes nothing. */
export async function loadWatchedTerms(db: Database, actor: Actor, now: Date): Promise<void> {
  for (const { kind, lines } of DEMO_TERMS) {
    await takeInWatchedTerms({ db, actor, now }, { kind, text: lines.join('\n') })
  }
}
