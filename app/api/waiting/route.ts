import type { NextRequest } from 'next/server'

import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { countUnread } from '#domain/notice/list-notices'
import { markOfEvents } from '#domain/notice/mark-of-events'
import { countOwnArrivals } from '#domain/review/editions/count-own-editions'
import { countArrivals } from '#domain/review/queue/count-arrivals'
import { getDueHours } from '#domain/review/queue/due'
import { levelsOf } from '#domain/review/queue/list-queue'
import { countFlowArrivals } from '#domain/review/flow/list-flow'
import { database } from '#server/database'
import { names } from '#server/documents/answer-document'
import { watchingActor } from '#server/session'

import { listNavItems } from '../../(newsroom)/(workspace)/_lib/list-nav-items.ts'
import type { WaitingAnswer } from '../../(newsroom)/(workspace)/_components/waiting/waiting-watch.ts'
import { parseFlowQuery } from '../../(newsroom)/(workspace)/flow/_lib/flow-query.ts'
import { parseQueueQuery } from '../../(newsroom)/(workspace)/review/_lib/queue-query.ts'

const HEADERS = { 'cache-control': 'private, no-store' }

/**
 * What an open page of the newsroom asks now and then: the figures of the rail, and how many editions came since the
 * page was made. While nothing happens the answer is empty, and costs one look at the newest events.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await watchingActor()
  if (!actor) return new Response(null, { status: 401, headers: HEADERS })
  const db = database()
  const [mark, unread] = await Promise.all([markOfEvents(db), countUnread(db, { actor })])
  const etag = `W/"${actor.accountId}-${mark}-${unread}"`
  const headers = { ...HEADERS, etag }
  if (names(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const [items, arrived] = await Promise.all([
    listNavItems(db, actor),
    countArrived(db, actor, query),
  ])
  const figures = items.map(({ href, count }) => [href, count?.figure ?? 0] as const)
  const answer: WaitingAnswer = { figures: Object.fromEntries(figures), arrived }
  return Response.json(answer, { headers })
}

function countArrived(db: Queryable, actor: Actor, query: Record<string, string>) {
  const since = sinceOf(query['since'])
  if (!since) return 0
  if (query['of'] === 'flow') {
    return countFlowArrivals(db, { actor, since, filter: parseFlowQuery(query) })
  }
  if (query['of'] === 'own') return countOwnArrivals(db, { actor, since })
  return countInQueue(db, actor, query, since)
}

async function countInQueue(
  db: Queryable,
  actor: Actor,
  query: Record<string, string>,
  since: Date,
) {
  const hours = await getDueHours(db)
  const filter = parseQueueQuery(query, levelsOf(actor))
  return countArrivals(db, { actor, now: new Date(), hours, filter, since })
}

/** A moment in milliseconds since 1970; null for anything else. */
const sinceOf = (text: string | undefined): Date | null =>
  text && /^\d{13}$/.test(text) ? new Date(Number(text)) : null
