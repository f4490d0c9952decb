// What is sent while the database is away. The framework answers a page that it can not make with an empty
// 500; here it becomes a 503 in words that says when to come back.

import type { IncomingMessage, ServerResponse } from 'node:http'

import { isNewsroomPath } from '#lib/newsroom-rooms'

import type { Handler } from './create-gate.ts'
import { decodePath } from './decode-path.ts'
import { sendNotice } from './send-notice.ts'

export interface DatabaseState {
  isAway(): boolean
  /** When a query last failed for it, by `performance.now()`. */
  lastFailure(): number
}

const RETRY_SECONDS = 10
const SENTENCE = '网站的数据库暂时没有应答，请过一会儿再试'

/** `state` is null until the database was first asked for; `page` is the page in the site's look. */
export function answerWhenAway(
  handle: Handler,
  state: () => DatabaseState | null,
  page: string,
): Handler {
  return async (request, response) => {
    // The newsroom's pages begin with a 200 before they ask for anything.
    if (isNewsroomPage(request) && state()?.isAway()) return sendWords(request, response, page)
    const began = performance.now()
    replaceFault(response, {
      isOurs: () => (state()?.lastFailure() ?? -Infinity) >= began,
      send: () => sendWords(request, response, page),
    })
    await handle(request, response)
  }
}

/** Has `send` answer instead, when what is about to be sent is a 500 and the database is why. */
function replaceFault(
  response: ServerResponse,
  { isOurs, send }: { isOurs: () => boolean; send: () => void },
): void {
  const { writeHead, write, end } = response
  let isReplaced = false
  const isReplacing = () => {
    if (isReplaced) return true
    if (response.headersSent || response.statusCode !== 500 || !isOurs()) return false
    if (hasWords(response)) {
      response.statusCode = 503
      response.setHeader('retry-after', String(RETRY_SECONDS))
      return false
    }
    isReplaced = true
    Object.assign(response, { writeHead, write, end })
    send()
    // What the framework still has to say goes nowhere.
    Object.assign(response, { writeHead: () => response, write: () => true, end: () => response })
    return true
  }
  Object.assign(response, {
    writeHead(status: number, ...rest: never[]) {
      response.statusCode = status
      return isReplacing() ? response : writeHead.call(response, response.statusCode, ...rest)
    },
    write: (...args: Parameters<typeof write>) => isReplacing() || write.apply(response, args),
    end: (...args: Parameters<typeof end>) =>
      isReplacing() ? response : end.apply(response, args),
  })
}

/** A route of ours has said what happened, to a form that knows its answers. */
const hasWords = (response: ServerResponse) =>
  /^(application\/json|text\/plain)/.test(String(response.getHeader('content-type')))

function sendWords(request: IncomingMessage, response: ServerResponse, page: string): void {
  for (const name of response.getHeaderNames()) {
    if (
      /^(content-(type|length|encoding|range|disposition)|etag|last-modified|cache-control|x-next|vary|link)/.test(
        name,
      )
    )
      response.removeHeader(name)
  }
  sendNotice(request, response, {
    status: 503,
    code: 'unavailable',
    sentence: SENTENCE,
    page,
    seconds: RETRY_SECONDS,
  })
}

function isNewsroomPage({ method, url, headers }: IncomingMessage): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || headers['rsc'] !== undefined) return false
  return isNewsroomPath(decodePath(url ?? ''))
}
