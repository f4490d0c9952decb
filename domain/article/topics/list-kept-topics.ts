import { and, asc, count, eq, gt, gte, ilike, isNull, lt, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { topics } from '#db/schema/topics'
import type { TopicKind } from '#db/states'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { likePattern } from '#lib/text'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { TOPIC_FIELDS } from './lock-topic.ts'

const PAGE = 50

export type KeptTopic = Awaited<ReturnType<typeof listKeptTopics>>['rows'][number]

/** Topics and columns as their admin keeps them, in standing order, with what is filed under each. */
export async function listKeptTopics(
  db: Queryable,
  search: {
    actor: Actor
    now: Date
    words?: string | undefined
    kind?: TopicKind | undefined
    /** Only those that run, or only those that are over. */
    state?: 'running' | 'ended' | undefined
    after?: string | undefined
  },
) {
  const { actor, now, words = '', kind, state, after } = search
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  const today = shanghaiDay(now)
  const pattern = likePattern(words)
  const [position, id] = parseCursor(after, ['integer', 'id']) ?? []
  const stories = db
    .select({ count: count() })
    .from(articles)
    .where(and(eq(articles.topicId, topics.id), eq(articles.state, 'live')))
  const found = await db
    .select({
      id: topics.id,
      ...TOPIC_FIELDS,
      stories: sql<number>`${stories}`.mapWith(Number),
    })
    .from(topics)
    .where(
      and(
        pattern ? or(ilike(topics.name, pattern), ilike(topics.slug, pattern)) : undefined,
        kind && eq(topics.kind, kind),
        state === 'ended' ? lt(topics.endsOn, today) : undefined,
        state === 'running' ? or(isNull(topics.endsOn), gte(topics.endsOn, today)) : undefined,
        position === undefined || id === undefined
          ? undefined
          : or(
              gt(topics.position, position),
              and(eq(topics.position, position), gt(topics.id, id)),
            ),
      ),
    )
    .orderBy(asc(topics.position), asc(topics.id))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? encodeCursor([last.position, last.id]) : null }
}
