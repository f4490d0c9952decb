// The last word on the head of an answer, when the framework has written its own: the true status of
// an action, and that nobody keeps what belongs to people signed in.

import type { ServerResponse } from 'node:http'

import { isNewsroomPath } from '#lib/newsroom-rooms'
import { withAnswer } from '#server/answer-status'

type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse

/** Runs `work`, which answers; `path` is decoded, or null. */
export function finishHead<T>(response: ServerResponse, path: string | null, work: () => T): T {
  const answer: { status: number | null } = { status: null }
  const isOwn = isNewsroomPath(path)
  const isApi = path?.startsWith('/api/') === true
  const writeHead = response.writeHead.bind(response) as WriteHead
  const finish: WriteHead = (status, ...rest) => {
    // What a route of the interface does not say anything of belongs to who asked.
    if (isOwn || (isApi && !response.hasHeader('cache-control')))
      response.setHeader('cache-control', 'private, no-store')
    return writeHead(status === 200 ? (answer.status ?? status) : status, ...rest)
  }
  response.writeHead = finish as typeof response.writeHead
  return withAnswer(answer, work)
}
