import type { IncomingMessage } from 'node:http'

import { pageCounts } from '../metrics/page-cache-counts.ts'
import type { AnswerStore } from './answer-store.ts'
import { isOwnQuestion } from './ask-whole.ts'
import type { StoredAnswer } from './stored-answer.ts'

const READING = ['GET', 'HEAD']

/**
 * The kept answer to a request, if there is one. Where the address asks something, or who asks shows a token, those
 * decide who know it.
 */
export function findStored(store: AnswerStore, request: IncomingMessage): StoredAnswer | null {
  const { method = '', url = '', headers } = request
  if (!READING.includes(method) || url.includes('?')) return null
  if (headers.upgrade !== undefined || headers.authorization !== undefined) return null
  const stored = store.find(url)
  if (!stored || isOwnQuestion(headers)) return null
  if (!stored.isLasting) pageCounts().hit += 1
  return stored
}
