import { and, eq, gt, inArray, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import {
  ARTICLE_STATES,
  AWAITING_PUBLICATION_STATES,
  IN_REVIEW_STATES,
  PUBLISHED_EDITION_STATES,
  type ArticleState,
  type EditionState,
} from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { ownEditionIds } from '../../edition/own-edition-ids.ts'
import { MAX_ARRIVALS } from '../queue/count-arrivals.ts'

/** The tabs of 我的稿件, as the states each one holds. What readers may not see any more has a place of its own. */
export const OWN_TABS = {
  returned: ['returned'],
  review: [...IN_REVIEW_STATES, ...AWAITING_PUBLICATION_STATES],
  draft: ['draft'],
  published: PUBLISHED_EDITION_STATES,
  withdrawn: PUBLISHED_EDITION_STATES,
  spiked: ['spiked'],
} as const satisfies Record<string, readonly EditionState[]>
export type OwnTab = keyof typeof OWN_TABS

const isGone = (state: ArticleState): boolean => state === 'withdrawn' || state === 'removed'

/** SQL for what a tab holds; the query joins the articles. */
export function isInTab(tab: OwnTab): SQL | undefined {
  const inStates = inArray(editions.state, [...OWN_TABS[tab]])
  if (tab !== 'published' && tab !== 'withdrawn') return inStates
  const gone = ARTICLE_STATES.filter(isGone)
  const shown = ARTICLE_STATES.filter((state) => !isGone(state))
  return and(inStates, inArray(articles.state, tab === 'withdrawn' ? gone : shown))
}

/** How many of the actor's own editions each tab holds. */
export async function countOwnEditions(
  db: Queryable,
  input: { actor: Actor },
): Promise<Record<OwnTab, number>> {
  const rows = await db
    .select({ state: editions.state, shown: articles.state, count: sql<number>`count(*)::int` })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .where(isOwn(db, input.actor))
    .groupBy(editions.state, articles.state)
  const inTab = (tab: OwnTab) => {
    const states: readonly EditionState[] = OWN_TABS[tab]
    return rows
      .filter(({ state, shown }) => {
        const split = tab === 'published' || tab === 'withdrawn'
        return states.includes(state) && (!split || isGone(shown) === (tab === 'withdrawn'))
      })
      .reduce((sum, { count }) => sum + count, 0)
  }
  return {
    returned: inTab('returned'),
    review: inTab('review'),
    draft: inTab('draft'),
    published: inTab('published'),
    withdrawn: inTab('withdrawn'),
    spiked: inTab('spiked'),
  }
}

/** How many of them have moved on since the list was made, up to `MAX_ARRIVALS`: also by the actor, in another window. */
export async function countOwnArrivals(
  db: Queryable,
  { actor, since }: { actor: Actor; since: Date },
): Promise<number> {
  const arrived = db
    .select({ one: sql`1` })
    .from(editions)
    .where(and(isOwn(db, actor), gt(editions.stateSince, since)))
    .limit(MAX_ARRIVALS)
    .as('arrived')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(arrived)
  return row?.count ?? 0
}

/** Written or handed in by the actor, or co-written by them. */
export const isOwn = (db: Queryable, { accountId }: Actor): SQL =>
  inArray(editions.id, ownEditionIds(db, accountId))
