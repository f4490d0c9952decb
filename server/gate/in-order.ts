import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** How many requests of one connection may wait for the answer to the one before. */
const MAX_WAITING = 16

/**
 * Handles the requests of a connection one after the other. Node hands over at once whatever was written
 * ahead: one write could begin twenty thousand answers, and closing the connection ended none of them.
 * Browsers and proxies wait for an answer before they ask again; who writes further ahead is let go.
 */
export function inOrder(handle: Listener): Listener {
  /** Of each connection with a request under way, the requests that came after it. */
  const waiting = new WeakMap<Socket, (() => void)[]>()
  return (request, response) => {
    const { socket } = request
    const goOn = () => {
      const next = socket.destroyed ? undefined : waiting.get(socket)?.shift()
      if (next) next()
      else waiting.delete(socket)
    }
    const begin = () => {
      response.once('close', goOn)
      handle(request, response)
    }
    if (socket.destroyed) return
    const before = waiting.get(socket)
    if (before?.length === MAX_WAITING) socket.destroy()
    else if (before) before.push(begin)
    else {
      waiting.set(socket, [])
      begin()
    }
  }
}
