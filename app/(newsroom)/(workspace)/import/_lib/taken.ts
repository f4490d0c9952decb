import type { Accepted } from '../actions.ts'
import { doubtsOf, type ImportDraft } from './import-draft.ts'

/** What was made of a page, and what of it nobody has looked at. */
export interface Taken extends Accepted {
  /** By the number of the edition: the fields whose reading was in doubt, and that nobody has confirmed. */
  doubts: Readonly<Record<number, readonly string[]>>
  /** Editions that are in doubt, or were made on another day: nobody has just looked at them. */
  unseen: readonly number[]
}

/** `drafts`: all of the page; those that were left out were not sent. */
export function takenWith(accepted: Accepted, drafts: readonly ImportDraft[]): Taken {
  // Of a page that was here already, the editions are those of another day.
  const sent = accepted.alreadyImported ? [] : drafts.filter(({ included }) => included)
  const doubts = sent.flatMap((draft, index): [number, string[]][] => {
    const editionId = accepted.editionIds[index]
    const fields = doubtsOf(draft)
    return editionId === undefined || fields.length === 0 ? [] : [[editionId, fields]]
  })
  const doubtful = doubts.map(([editionId]) => editionId)
  const unseen = accepted.alreadyImported ? accepted.editionIds : doubtful
  return { ...accepted, doubts: Object.fromEntries(doubts), unseen }
}
