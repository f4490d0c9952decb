// What no route needs to see: decided by the head of a request alone, before the framework.

import type { IncomingHttpHeaders } from 'node:http'

import { SAY_PATH, takesReaderForm } from '#lib/addresses/intake-paths'
import { isNewsroomPath } from '#lib/addresses/newsroom-sections'
import { isSameOrigin } from '#lib/http/same-origin'

import { isReadApi } from './answer-preflight.ts'
import { bodyLimit } from './body-limit.ts'
import { decodePath } from './decode-path.ts'

export interface RequestHead {
  method: string
  /** The request target as it was sent. */
  target: string
  headers: IncomingHttpHeaders
}

export interface GateRefusal {
  status: 400 | 403 | 405 | 409 | 411 | 413 | 414
  /** For people, in Chinese. */
  sentence: string
  /** The methods of the Allow header. */
  allow?: string
  /** The action is not of this build: the framework's scripts in a page of another one look for it. */
  isOldAction?: true
}

/** Of the whole target: a search with Chinese words takes 9 characters for each. */
const MAX_TARGET = 4_096
/** No page of ours takes a tenth of it, and thousands keep the parser busy for seconds. */
const MAX_PARAMETERS = 100

/** Search is what makes an address so long; the rest is a link that broke. */
export const TOO_LONG = '网址太长，没有打开。搜索的话，请只写几个要找的词再搜；别的请从首页重新进入'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const READING = ['GET', 'HEAD']

/** Whether pages at a decoded path have forms: those of the newsroom, and one of readers. */
const takesForms = (path: string | null): boolean => isNewsroomPath(path) || takesReaderForm(path)

/** Why the request is not handed to the framework, or null when it is. `hasAction` knows those of the build. */
export function refuseRequest(
  { method, target, headers }: RequestHead,
  hasAction: (id: string) => boolean,
): GateRefusal | null {
  if (!METHODS.includes(method)) return refuseMethod(METHODS)
  if (target.length > MAX_TARGET) return { status: 414, sentence: TOO_LONG }
  if (target.split('&').length > MAX_PARAMETERS) {
    return { status: 400, sentence: '网址里的条件太多了' }
  }
  const path = decodePath(target)
  if (path === null) return { status: 400, sentence: '网址写错了，请从首页重新进入' }
  if (isReadApi(path) && ![...READING, 'OPTIONS'].includes(method))
    return refuseMethod([...READING, 'OPTIONS'])
  // Addresses that take more than a question; all others are for reading alone.
  const isWritable = takesForms(path) || path.split('/')[1] === 'api'
  if (!isWritable && !READING.includes(method)) return refuseMethod(READING)
  return (
    refuseAction(path, method, headers, hasAction) ??
    refuseBody(path, method, headers) ??
    refuseSignIn(path, method, headers)
  )
}

const refuseMethod = (methods: readonly string[]): GateRefusal => ({
  status: 405,
  sentence: '这个网址不接受这种请求',
  allow: methods.join(', '),
})

export const NO_SUCH_ACTION = '这里没有这个操作，什么都没有做'

/** A form that is sent without scripts names its action in the body, which the framework looks up. */
export const isPlainForm = (path: string | null, method: string, headers: IncomingHttpHeaders) =>
  method === 'POST' &&
  takesForms(path) &&
  headers['next-action'] === undefined &&
  headers['content-type']?.startsWith('multipart/form-data') === true

/** What the framework takes for the id of an action; the first bit says that it is a cached function. */
const ACTION_ID = /^[0-7][\da-f]{41}$/

/** A form is sent from its own pages, to an action and not to a cached reader. */
function refuseAction(
  path: string,
  method: string,
  headers: IncomingHttpHeaders,
  hasAction: (id: string) => boolean,
): GateRefusal | null {
  const action = headers['next-action']
  const isWrite = !READING.includes(method) && takesForms(path)
  if (action === undefined && !isWrite) return null
  if (!isPlainForm(path, method, headers)) {
    const isAction = method === 'POST' && isWrite && ACTION_ID.test(String(action))
    if (!isAction) return { status: 400, sentence: NO_SUCH_ACTION }
    // The framework would put each of them into its log, with a stack.
    if (!hasAction(String(action)))
      return { status: 409, sentence: NO_SUCH_ACTION, isOldAction: true }
  }
  // One that does not say where it comes from is refused by the action itself, which puts it down.
  if (headers.origin === undefined) return null
  return refuseStranger(headers)
}

/**
 * Signing in and out. Browsers as old as any that the site's pages run on name the origin of such a request,
 * so one without it comes from no page of the portal.
 */
function refuseSignIn(
  path: string,
  method: string,
  headers: IncomingHttpHeaders,
): GateRefusal | null {
  const isWrite = path.startsWith('/api/auth/') && !READING.includes(method)
  return isWrite ? refuseStranger(headers) : null
}

function refuseStranger(headers: IncomingHttpHeaders): GateRefusal | null {
  const get = (name: string) => (typeof headers[name] === 'string' ? headers[name] : null)
  if (isSameOrigin({ get })) return null
  return { status: 403, sentence: '请求不是从本站页面发出的，没有执行' }
}

const KILOBYTE = 1_024
/** The size is rounded up and limits down, so that what is too large never looks as large as may be. */
const tooLarge = (bytes: number, limit: number): string => {
  const [size, most] = [Math.ceil(bytes / KILOBYTE), Math.floor(limit / KILOBYTE)]
  return `内容太大，没有接收：有 ${size} KB，这里一次最多 ${most} KB。请分成几次，或缩小后再发`
}
const NOTHING_TAKEN = '内容太大，没有接收。这里只能打开，不能发送'
const isSayPath = (path: string) => path === SAY_PATH || path.startsWith(`${SAY_PATH}/`)
const LONG_LETTER = '写得太长，没有接收。最多 300 字，请返回上一页改短后再交'

/** A body says beforehand how long it is, and node's parser holds it to that. */
function refuseBody(
  path: string,
  method: string,
  headers: IncomingHttpHeaders,
): GateRefusal | null {
  if (headers['transfer-encoding'] !== undefined) {
    return { status: 411, sentence: '请求没有说明长度，没有接收' }
  }
  const limit = READING.includes(method) ? 0 : bodyLimit(path)
  const size = Number(headers['content-length'] ?? 0)
  if (size <= limit) return null
  if (isSayPath(path)) return { status: 413, sentence: LONG_LETTER }
  return { status: 413, sentence: limit === 0 ? NOTHING_TAKEN : tooLarge(size, limit) }
}
