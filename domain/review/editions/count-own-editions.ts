import { inArray, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import {
  AWAITING_PUBLICATION_STATES,
  IN_REVIEW_STATES,
  PUBLISHED_EDITION_STATES,
  type EditionState,
} from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { ownEditionIds } from '../../edition/own-edition-ids.ts'

/** The tabs of 我的稿件, as the states each one holds. */
export const OWN_TABS = {
  returned: ['returned'],
  review: [...IN_REVIEW_STATES, ...AWAITING_PUBLICATION_STATES],
  draft: ['draft'],
  published: PUBLISHED_EDITION_STATES,
  spiked: ['spiked'],
} as const satisfies Record<string, readonly EditionState[]>
export type OwnTab = keyof typeof OWN_TABS

/** How many of the actor's own editions each tab holds. */
export async function countOwnEditions(
  db: Queryable,
  input: { actor: Actor },
): Promise<Record<OwnTab, number>> {
  const rows = await db
    .select({ state: editions.state, count: sql<number>`count(*)::int` })
    .from(editions)
    .where(isOwn(db, input.actor))
    .groupBy(editions.state)
  const inTab = (states: readonly EditionState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)
  return {
    returned: inTab(OWN_TABS.returned),
    review: inTab(OWN_TABS.review),
    draft: inTab(OWN_TABS.draft),
    published: inTab(OWN_TABS.published),
    spiked: inTab(OWN_TABS.spiked),
  }
}

/** Written or handed in by the actor, or co-written by them. */
export const isOwn = (db: Queryable, { accountId }: Actor): SQL =>
  inArray(editions.id, ownEditionIds(db, accountId))
