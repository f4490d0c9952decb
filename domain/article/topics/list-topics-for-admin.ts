import { and, count, eq, gte, isNull, lt, max, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { topics } from '#db/schema/topics'
import type { TopicKind } from '#db/states'
import { shanghaiDay } from '#lib/dates'

import type { Actor } from '../../account/actor.ts'
import { requireSiteAdmin } from '../../account/runs-site.ts'
import { MAX_POSITION } from './schemas.ts'
import { TOPIC_FIELDS } from './topic-record.ts'

const BY_POSITION = keyset({
  columns: [
    ['integer', topics.position],
    ['id', topics.id],
  ],
  direction: 'ascending',
  size: 50,
})

export type AdminTopic = Awaited<ReturnType<typeof listTopicsForAdmin>>['rows'][number]

/** Topics and columns as their admin keeps them, in display order, with what is filed under each. */
export async function listTopicsForAdmin(
  db: Queryable,
  search: {
    actor: Actor
    now: Date
    text?: string | undefined
    kind?: TopicKind | undefined
    /** Only those that run, or only those that are over. */
    state?: 'running' | 'ended' | undefined
    after?: string | undefined
  },
) {
  const { actor, now, text, kind, state, after } = search
  requireSiteAdmin(actor)
  const today = shanghaiDay(now)
  const articleCount = db
    .select({ count: count() })
    .from(articles)
    .where(and(eq(articles.topicId, topics.id), eq(articles.state, 'live')))
  const found = await db
    .select({
      id: topics.id,
      ...TOPIC_FIELDS,
      articleCount: sql<number>`${articleCount}`.mapWith(Number),
    })
    .from(topics)
    .where(
      and(
        contains(text, topics.name, topics.slug),
        kind && eq(topics.kind, kind),
        state === 'ended' ? lt(topics.endsOn, today) : undefined,
        state === 'running' ? or(isNull(topics.endsOn), gte(topics.endsOn, today)) : undefined,
        BY_POSITION.after(after),
      ),
    )
    .orderBy(...BY_POSITION.orderBy)
    .limit(BY_POSITION.limit)
  return BY_POSITION.pageOf(found, ({ position, id }) => [position, id])
}

/** The place behind all others, for a new one. */
export async function findNextPosition(db: Queryable): Promise<number> {
  const [row] = await db.select({ last: max(topics.position) }).from(topics)
  return Math.min((row?.last ?? -1) + 1, MAX_POSITION)
}
