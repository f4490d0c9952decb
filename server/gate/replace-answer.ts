import type { ServerResponse } from 'node:http'

/**
 * Has `send` answer in place of the framework, when `isWrong` says so of what is about to be sent: it reads
 * the status and the headers off the response. Headers of the other answer are deleted first. Returns what answers at
 * once, unless an answer has begun.
 */
export function replaceAnswer(
  response: ServerResponse,
  { isWrong, send }: { isWrong: () => boolean; send: () => void },
): () => void {
  const { writeHead, write, end } = response
  let isReplaced = false
  const replace = () => {
    if (isReplaced || response.headersSent) return
    isReplaced = true
    Object.assign(response, { writeHead, write, end })
    dropHeaders(response)
    send()
    // What the framework still has to say goes nowhere.
    const none = () => response
    Object.assign(response, { writeHead: none, write: () => true, end: none })
    Object.assign(response, { setHeader: none, appendHeader: none, removeHeader: () => {} })
  }
  const isReplacing = () => {
    if (!isReplaced && !response.headersSent && isWrong()) replace()
    return isReplaced
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
  return replace
}

/** Those that speak of the body that is not sent. */
const OF_THE_BODY =
  /^(content-(type|length|encoding|range|disposition)|etag|last-modified|cache-control|x-next|vary|link)/

function dropHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames())
    if (OF_THE_BODY.test(name)) response.removeHeader(name)
}

/** Whether a route of ours has answered what happened, to a form or a program that knows its answers. */
export const hasOwnBody = (response: ServerResponse): boolean =>
  /^(application\/json|text\/plain)/.test(String(response.getHeader('content-type')))
