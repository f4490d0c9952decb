import 'server-only'
import { createHash } from 'node:crypto'

import { setAnswerPage } from '../answer-status.ts'
import { ANY_CHANGE } from '../page-cache/dropped-tags.ts'

/** What a machine gets, as kept in the cache. */
export interface PublicDocument {
  body: string
  contentType: string
  /** When its contents last changed, if that is known. */
  changedAt: Date | null
  /** What its entity tag is made from, where the body also says the time. */
  tagged?: string
}

/**
 * The same answer for everybody, given the headers of the request. Always asked for again, so that what was withdrawn is gone on the
 * next visit; a program that has the document gets a 304. Only the entity tag decides: a withdrawal
 * leaves no later date behind.
 */
export function answerDocument(asked: Headers, document: PublicDocument | null): Response {
  if (!document) {
    return new Response('没有这份内容', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  const { body, contentType, changedAt, tagged = body } = document
  const etag = `W/"${createHash('sha256').update(tagged).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    // It holds nothing personal, so any page may read it.
    'access-control-allow-origin': '*',
    ...(changedAt ? { 'last-modified': changedAt.toUTCString() } : {}),
  }
  // The same bytes for everybody, until anything that readers have changes.
  setAnswerPage({ tags: [ANY_CHANGE], isEndless: false })
  if (names(asked.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers: { ...headers, 'content-type': contentType } })
}

/** Whether a request's If-None-Match names the entity tag. */
export function names(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim())
  return known.includes(etag) || known.includes('*')
}
