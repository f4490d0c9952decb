// Completes the head of an answer, when the framework has written its own: the true status of
// an action, and that nobody keeps what belongs to people signed in.

import type { ServerResponse } from 'node:http'

import { isLivePath } from '#lib/addresses/intake-paths'
import { isNewsroomPath } from '#lib/addresses/newsroom-sections'
import { withAnswer, type Answer } from '#server/answer-status'
import { logError } from '#server/log'

import { MISSING_KEPT } from './answer-missing.ts'
import { isPlainForm, NO_SUCH_ACTION } from './refuse-request.ts'
import { hasOwnBody, replaceAnswer } from './replace-answer.ts'
import { sendProblem } from './send-problem.ts'
import { slimAnswer } from './slim-answer.ts'

type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse

/**
 * Runs `work`, which answers; `path` is decoded, or null. `onHead` is called when the head goes out; `answer` is where
 * the work leaves what the gate must know.
 */
export function finishHead<T>(
  response: ServerResponse,
  { path, answer, onHead }: { path: string | null; answer: Answer; onHead: () => void },
  work: () => T,
): T {
  const { method = '', headers } = response.req
  if (isLivePath(path)) slimAnswer(response.req, response)
  const isAction = headers['next-action'] !== undefined
  const isForm = isPlainForm(path, method, headers)
  const isOwn = isNewsroomPath(path) || isLivePath(path)
  const isApi = path?.startsWith('/api/') === true
  const writeHead = response.writeHead.bind(response) as WriteHead
  const finish: WriteHead = (status, ...rest) => {
    const kept = response.getHeader('cache-control')
    // On its page for what is not there the framework says two things at once.
    const isUnclear = Array.isArray(kept)
    // What a route of the interface does not say anything of belongs to who asked.
    if (isOwn || (isApi && (kept === undefined || isUnclear)))
      response.setHeader('cache-control', 'private, no-store')
    else if (isUnclear && status === 404) response.setHeader('cache-control', MISSING_KEPT)
    onHead()
    return writeHead(trueStatus(status, answer.status, isAction), ...rest)
  }
  response.writeHead = finish as typeof response.writeHead
  if (isAction || isForm)
    replaceAnswer(response, {
      // To a form that no action has begun with, the framework would answer with the page as for a reader.
      isWrong: () => answer.status === null && (isForm || isHandedOn(response)),
      send: () => {
        response.writeHead(isForm ? 400 : 404, { 'content-type': 'text/plain; charset=utf-8' })
        response.end(isForm ? `${NO_SUCH_ACTION}。请返回，刷新页面后再试` : NO_SUCH_ACTION)
      },
    })
  if (isApi)
    replaceAnswer(response, {
      isWrong: () => response.statusCode === 500 && !hasOwnBody(response),
      send: () => sendError(response, answer.reference),
    })
  return withAnswer(answer, work)
}

/** In place of the framework's empty 500: what a form or a program can read, with the number in the log. */
function sendError(response: ServerResponse, logged: string | undefined): void {
  const reference =
    logged ?? logError(new Error('A route was not answered'), response.req.url ?? '')
  sendProblem(response.req, response, {
    status: 500,
    code: 'fault',
    message: `没有办成，请稍后再试（编号 ${reference}）`,
  })
}

/**
 * The framework hands an action that the page does not have on to a page that has it, by a request without a
 * length, which the gate refuses; what it then answers is an empty object.
 */
const isHandedOn = (response: ServerResponse) =>
  response.statusCode === 200 &&
  String(response.getHeader('content-type')).startsWith('application/json')

/** `set` is what the action answered, null when it never began. */
function trueStatus(status: number, set: number | null, isAction: boolean): number {
  if (isAction && status === 500 && set === null) return 400
  return status === 200 ? (set ?? status) : status
}
