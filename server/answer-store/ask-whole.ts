import { randomBytes } from 'node:crypto'
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

import type { Answer } from '../answer-status.ts'
import type { AskWhole } from './answer-store.ts'
import { isImmutable } from './stored-answer.ts'

const OWN = 'x-portal-own'
const TAGS = 'x-portal-tags'
const ENDLESS = 'x-portal-endless'
const KEPT_STATUSES = [200, 404, 410]
const DEADLINE_MS = 15_000
const MAX_BODY = 4 * 1_024 * 1_024

/** Only this process knows it: whoever says it is the process itself. */
const secret = randomBytes(24).toString('base64url')

export const isOwnQuestion = (headers: IncomingHttpHeaders): boolean => headers[OWN] === secret

/** What the answer to a question of one's own says beside the page. */
export function describePage({ page }: Answer): Record<string, string> {
  if (!page) return {}
  return { [TAGS]: page.tags.join(','), ...(page.isEndless ? { [ENDLESS]: '1' } : {}) }
}

/** Asks the server at `internalUrl`, which is this one, as a visitor would, and uncompressed. */
export function openAskWhole(internalUrl: string): AskWhole {
  const { hostname: host, port } = new URL(internalUrl)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return async (path) => {
    const madeAt = Date.now()
    const answer = await send({ host, port, path, agent })
    const body = await buffer(answer)
    const tags = String(answer.headers[TAGS] ?? '')
      .split(',')
      .filter(Boolean)
    const status = answer.statusCode ?? 0
    const isKnown = tags.length > 0 || isImmutable(answer.headers['cache-control'])
    if (!isKnown || !KEPT_STATUSES.includes(status) || body.length > MAX_BODY) return null
    if (answer.headers['set-cookie'] !== undefined) return null
    const rawHeaders = answer.rawHeaders.flatMap((name, index) =>
      index % 2 === 1 || /^x-portal-/i.test(name) ? [] : [name, answer.rawHeaders[index + 1] ?? ''],
    )
    const isEndless = answer.headers[ENDLESS] !== undefined
    return { status, rawHeaders, body, tags, madeAt, isEndless }
  }
}

function send(asked: {
  host: string
  port: string
  path: string
  agent: Agent
}): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const signal = AbortSignal.timeout(DEADLINE_MS)
  request({ ...asked, headers: { [OWN]: secret, 'accept-encoding': 'identity' }, signal }, resolve)
    .on('error', reject)
    .end()
  return promise
}
