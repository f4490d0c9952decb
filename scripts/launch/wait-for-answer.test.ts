import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { OperatorError } from '#lib/process/operator-error'
import { waitForAnswer } from './wait-for-answer.ts'

const GOES_ON = new AbortController().signal
const PATIENT = { patience: 60_000, signal: GOES_ON }
let server: Server | null = null

/** Starts a server that answers so; returns its address. */
async function serve(answer: RequestListener): Promise<string> {
  const listening = createServer(answer)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

describe('waiting for the page to answer', () => {
  it('lasts as long as a first answer is being made', async () => {
    let requests = 0
    const asked = Promise.withResolvers<() => void>()
    const url = await serve((_, response) => {
      requests += 1
      asked.resolve(() => response.end('x'))
    })
    const waiting = waitForAnswer(url, PATIENT)
    const answer = await asked.promise
    answer()
    expect(await waiting).toBe(true)
    expect(requests).toBe(1)
  })

  it('tries again until somebody answers', async () => {
    let requests = 0
    const url = await serve((request, response) => {
      requests += 1
      if (requests < 3) request.socket.destroy()
      else response.end('x')
    })
    expect(await waitForAnswer(url, PATIENT)).toBe(true)
    expect(requests).toBe(3)
  })

  it('refuses a port that no browser goes to', async () => {
    await expect(waitForAnswer('http://127.0.0.1:6000/', PATIENT)).rejects.toThrow(OperatorError)
  })

  it('ends when patience is over, in the middle of an answer too', async () => {
    const url = await serve(() => {})
    expect(await waitForAnswer(url, { patience: 150, signal: GOES_ON })).toBe(false)
  })

  it('ends at once when the start is aborted', async () => {
    const giving = new AbortController()
    const url = await serve(() => giving.abort(new Error('given up')))
    const waiting = waitForAnswer(url, { ...PATIENT, signal: giving.signal })
    await expect(waiting).rejects.toThrow('given up')
  })

  it('refuses a server that answers with an error', async () => {
    const url = await serve((_, response) => response.writeHead(500).end('x'))
    await expect(waitForAnswer(url, PATIENT)).rejects.toThrow(OperatorError)
  })
})
