// What the gate writes on an answer by the address that was asked: the policy of its page, and whether
// anybody may keep it. Pages of the newsroom get a nonce of their own: it goes to the framework in the
// request, which puts it on the scripts it writes, and to the browser in the answer.

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { isLivePath } from '#lib/addresses/intake-paths'
import { isNewsroomPath } from '#lib/addresses/newsroom-sections'
import { contentPolicy, scriptsOf, securityHeaders } from '#lib/http/security-headers'
import { WHOLE_ANSWER } from '#lib/http/whole-answer'

import { isReadApi, SEEN_BY_OTHERS } from './answer-preflight.ts'

const BASE_HEADERS = securityHeaders()
const POLICY = 'content-security-policy'
const YEAR_S = 31_536_000

/**
 * Writes the headers of the answer, and the request's policy. `path` is decoded; null when it cannot be.
 * `secure` says that the portal's public address is https.
 */
export function dressAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { path, secure }: { path: string | null; secure: boolean },
): void {
  for (const { key, value } of BASE_HEADERS) response.setHeader(key, value)
  const isOwn = isNewsroomPath(path)
  if (isReadApi(path)) response.setHeader('Access-Control-Expose-Headers', SEEN_BY_OTHERS)
  if (secure) {
    response.setHeader('Strict-Transport-Security', `max-age=${YEAR_S}`)
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    // Pictures and documents for readers may be on pages of others; nothing of the newsroom may.
    const isOpen =
      !isOwn && !isLivePath(path) && (path?.startsWith('/api/') !== true || isReadApi(path))
    response.setHeader('Cross-Origin-Resource-Policy', isOpen ? 'cross-origin' : 'same-origin')
  }
  // Both come from a visitor otherwise, and the framework believes them.
  Reflect.deleteProperty(request.headers, `${POLICY}-report-only`)
  Reflect.deleteProperty(request.headers, POLICY)
  // It compares without regard to case.
  if (request.headers['user-agent']?.toLowerCase().includes(WHOLE_ANSWER) === true)
    Reflect.deleteProperty(request.headers, 'user-agent')
  if (!isOwn) dropFrameworkHeaders(request)
  if (isLivePath(path)) request.headers['user-agent'] = WHOLE_ANSWER
  if (!isOwn) return
  const scripts = scriptsOf(randomBytes(16).toString('base64'))
  const policy = contentPolicy({
    scripts,
    ...(path?.startsWith('/preview/') ? { framedBy: "'self'" } : {}),
  })
  request.headers[POLICY] = policy
  request.headers['user-agent'] = WHOLE_ANSWER
  response.setHeader(POLICY, policy)
}

/** Readers' pages are asked for as pages alone: no script of the framework runs on them. */
function dropFrameworkHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) {
    if (/^(rsc|next-url|next-router-.*)$/.test(name)) Reflect.deleteProperty(headers, name)
  }
}
