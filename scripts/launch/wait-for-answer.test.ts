import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { Refusal } from './refusal.ts'
import { waitForAnswer } from './wait-for-answer.ts'

const GOES_ON = new AbortController().signal
let server: Server | null = null

/** A server that takes its time over each answer; gives its address. */
async function serve(status: number, slowness: number): Promise<string> {
  server = createServer((_, response) => {
    void sleep(slowness).then(() => response.writeHead(status).end('x'))
  })
  const listening = server
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

describe('waiting for the page to answer', () => {
  it('lasts as long as a first answer is being made', async () => {
    const url = await serve(200, 300)
    expect(await waitForAnswer(url, { patience: 5_000, signal: GOES_ON })).toBe(true)
  })

  it('tries again until somebody listens', async () => {
    const url = await serve(200, 0)
    const { port } = new URL(url)
    const first = server
    await new Promise((resolve) => first?.close(resolve))
    const waiting = waitForAnswer(url, { patience: 5_000, signal: GOES_ON })
    await sleep(120)
    server = createServer((_, response) => response.end('x')).listen(Number(port), '127.0.0.1')
    expect(await waiting).toBe(true)
  })

  it('ends when patience is over, in the middle of an answer too', async () => {
    const url = await serve(200, 5_000)
    expect(await waitForAnswer(url, { patience: 150, signal: GOES_ON })).toBe(false)
  })

  it('ends at once when the start is given up', async () => {
    const url = await serve(200, 5_000)
    const giving = new AbortController()
    const waiting = waitForAnswer(url, { patience: 5_000, signal: giving.signal })
    giving.abort(new Error('given up'))
    await expect(waiting).rejects.toThrow('given up')
  })

  it('refuses a server that answers with a fault', async () => {
    const url = await serve(500, 0)
    const waiting = waitForAnswer(url, { patience: 5_000, signal: GOES_ON })
    await expect(waiting).rejects.toThrow(Refusal)
  })
})
