import type { LoadedEdition } from './load-edition.ts'
import type { EditionSubject } from './policy.ts'

/** The accounts that write an edition as things are: its author, who handed it in, accepted co-authors. */
export function currentWritersOf({ authorId, submitterId, coAuthors }: EditionSubject): number[] {
  const joined = coAuthors.filter(({ accepted }) => accepted).map(({ accountId }) => accountId)
  return distinct([authorId, submitterId, ...joined])
}

/** The accounts that wrote an edition at any time, also those that have left it since. */
export function everyWriterOf({ authorId, submitterId, participants }: LoadedEdition): number[] {
  const wrote = participants.filter(({ level }) => level === 0).map(({ accountId }) => accountId)
  return distinct([authorId, submitterId, ...wrote])
}

const distinct = (accountIds: readonly (number | null)[]): number[] => [
  ...new Set(accountIds.filter((accountId) => accountId !== null)),
]
