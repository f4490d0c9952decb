import type { Queryable } from '#db/client'
import type { Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { listActors, listHolders } from '../account/list-actors.ts'
import { loadAccount } from '../account/load-account.ts'
import { canAdminister } from '../account/policy.ts'
import { levelOf } from '../edition/edition-state.ts'
import { hasOpenWriter } from '../edition/has-open-writer.ts'
import { loadEdition, type LoadedEdition } from '../edition/load-edition.ts'
import { can, EDITOR_ROLES } from '../edition/policy.ts'
import { everyWriterOf } from '../edition/writers.ts'
import type { EventFacts } from './event-facts.ts'
import type { Audience } from './notice-rule.ts'

/** Finds the people of an audience, as they are today: nobody is notified of what they may not read. */
export type FindAudience = (audience: Audience) => Promise<Actor[]>

export async function openAudiences(
  db: Queryable,
  facts: EventFacts,
  now: Date,
): Promise<FindAudience> {
  const edition = facts.editionId ? await loadEdition(db, facts.editionId, now) : null
  const people = (accountIds: readonly number[]) => listActors(db, { accountIds, now })
  const authors = async (own: LoadedEdition) => readersAmong(await people(everyWriterOf(own)), own)
  return async (audience) => {
    if (audience === 'named') {
      const named = await people(facts.accountIds ?? [])
      return edition ? readersAmong(named, edition) : named
    }
    if (audience === 'askers') return people(facts.accountIds ?? [])
    if (!edition) return []
    if (audience === 'administrators') {
      return listHolders(db, { role: 'admin', divisionCode: edition.divisionCode, now })
    }
    if (audience === 'account-keepers') return accountKeepers(db, edition, now)
    if (audience === 'correctors') return correctors(db, edition, now)
    if (audience === 'next-editors') return nextEditors(db, edition, now)
    if (audience === 'final-editors') return finalEditors(db, edition, now)
    if (audience === 'first-authors') {
      const { firstEditionId } = facts
      return firstEditionId === null ? [] : authors(await loadEdition(db, firstEditionId, now))
    }
    if (audience === 'authors') return authors(edition)
    return readersAmong(await people(reviewersOf(edition)), edition)
  }
}

const readersAmong = (actors: readonly Actor[], edition: LoadedEdition) =>
  actors.filter((actor) => can(actor, 'read', edition).allowed)

const reviewersOf = ({ participants }: LoadedEdition): number[] =>
  participants.filter(({ level }) => level > 0).map(({ accountId }) => accountId)

async function nextEditors(db: Queryable, edition: LoadedEdition, now: Date): Promise<Actor[]> {
  const level = levelOf(edition.state)
  if (level === null) return []
  const { divisionCode } = edition
  const holders = await listHolders(db, { role: EDITOR_ROLES[level], divisionCode, now })
  return holders.filter((actor) => can(actor, 'claim', edition).allowed)
}

/** The second and final editors over its division. */
const correctors = (db: Queryable, { divisionCode }: LoadedEdition, now: Date) =>
  holdersOfAny(db, ['editor2', 'editor3'], { divisionCode, now })

/** Nobody while one who writes it can still sign in. */
async function accountKeepers(db: Queryable, edition: LoadedEdition, now: Date): Promise<Actor[]> {
  const author = await loadAccount(db, edition.authorId)
  if (!author || (await hasOpenWriter(db, edition))) return []
  const { divisionCode } = author
  const keepers = await holdersOfAny(db, ['editor1', 'admin'], { divisionCode, now })
  return keepers.filter((actor) => canAdminister(actor, 'reopen', author).allowed)
}

async function holdersOfAny(
  db: Queryable,
  roles: readonly Role[],
  over: { divisionCode: string; now: Date },
): Promise<Actor[]> {
  const found = new Map<number, Actor>()
  for (const role of roles) {
    for (const actor of await listHolders(db, { role, ...over })) found.set(actor.accountId, actor)
  }
  return [...found.values()]
}

/** Final editors with no other participant on the edition than that of their own level. */
async function finalEditors(db: Queryable, edition: LoadedEdition, now: Date): Promise<Actor[]> {
  const { divisionCode } = edition
  const holders = await listHolders(db, { role: 'editor3', divisionCode, now })
  const writers = everyWriterOf(edition)
  return holders.filter(({ accountId }) => !writers.includes(accountId))
}
