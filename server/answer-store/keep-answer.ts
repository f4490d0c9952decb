import type { IncomingMessage, ServerResponse } from 'node:http'

import { isNewsroomPath } from '#lib/addresses/newsroom-sections'

import type { Answer } from '../answer-status.ts'
import { RATE_RULES } from '../gate/rate-rules.ts'
import type { AnswerStore } from './answer-store.ts'
import { describePage, isOwnQuestion } from './ask-whole.ts'
import { isImmutable } from './stored-answer.ts'

/** The first answer to a browser that has the page says no more than that. */
const KEPT_STATUSES = [200, 304, 404, 410]

interface Answering {
  path: string
  answer: Answer
}

/**
 * Has an answer of the framework brought in once it has gone out; to the store's own question it says what the page was
 * made from. Returns what is called when its head goes out.
 */
export function keepAnswer(
  store: AnswerStore,
  request: IncomingMessage,
  response: ServerResponse,
  answering: Answering,
): () => void {
  const isOwn = isOwnQuestion(request.headers)
  if (!isOwn)
    response.once('finish', () => {
      if (isWorthKeeping(request, response, answering)) store.bringIn(request.url ?? '')
    })
  return () => {
    if (!isOwn) return
    for (const head of Object.entries(describePage(answering.answer))) response.setHeader(...head)
  }
}

/** How often they are asked for is counted each time, by the framework's side of the gate. */
const isCounted = (path: string): boolean => RATE_RULES.some((rule) => rule.path.test(path))

/** Whether it is a page of readers that is the same for everybody, or a file of the build. */
function isWorthKeeping(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  { path, answer }: Answering,
): boolean {
  if (method !== 'GET' || url.includes('?') || isNewsroomPath(path) || isCounted(path)) return false
  const cacheControl = response.getHeader('cache-control')
  const isPage = String(cacheControl).startsWith('public') && answer.page !== undefined
  return (isPage || isImmutable(cacheControl)) && KEPT_STATUSES.includes(response.statusCode)
}
