import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import type { EditionKind } from '#db/states'

import type { Content } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'

/** A correction or update that readers saw after an edition. */
export interface Replacement {
  kind: EditionKind
  writer: string
  /** Who let readers have it; null when it was scheduled. */
  publisher: string | null
  publicNote: string | null
  at: Date
}

/** What came after an edition that readers no longer see. */
export interface Replaced {
  /** First to last. */
  by: Replacement[]
  /** Its own text, and the one that readers were last given. */
  before: Content
  after: Content
}

/** For each of the editions that a newer one superseded, what took its place. */
export async function listReplaced(
  db: Queryable,
  input: { editionIds: readonly number[] },
): Promise<Map<number, Replaced>> {
  if (input.editionIds.length === 0) return new Map()
  const asked = and(inArray(editions.id, [...input.editionIds]), eq(editions.state, 'superseded'))
  const live = alias(revisions, 'live')
  const texts = await db
    .select({ editionId: editions.id, before: revisions.content, after: live.content })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(live, eq(live.id, articles.liveRevisionId))
    .where(asked)
  const newer = alias(editions, 'newer')
  const publisher = alias(accounts, 'publisher')
  const steps = await db
    .select({
      editionId: editions.id,
      kind: newer.kind,
      writer: accounts.displayName,
      publisher: sql<string | null>`(select ${publisher.displayName} from ${transitions}
        left join ${accounts} as ${publisher} on ${publisher.id} = ${transitions.accountId}
        where ${transitions.editionId} = ${newer.id} and ${eq(transitions.toState, 'published')}
        order by ${transitions.id} desc limit 1)`,
      publicNote: newer.publicNote,
      at: newer.publishedAt,
    })
    .from(editions)
    .innerJoin(
      newer,
      and(
        eq(newer.articleId, editions.articleId),
        gt(newer.id, editions.id),
        isNotNull(newer.publishedAt),
      ),
    )
    .innerJoin(accounts, eq(accounts.id, newer.authorId))
    .where(asked)
    .orderBy(asc(newer.id))
  return new Map(
    texts.map(({ editionId, before, after }) => [
      editionId,
      {
        by: steps
          .filter((step) => step.editionId === editionId)
          .flatMap(({ kind, writer, publisher, publicNote, at }) =>
            at ? [{ kind, writer, publisher, publicNote, at }] : [],
          ),
        before: parseContent(before),
        after: parseContent(after),
      },
    ]),
  )
}
