import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { ask, gate, head, openForEachTest, port } from './testing/gate-under-test.ts'

openForEachTest()

const PROXY_MS = 60_000

describe('the clock of the gate', () => {
  it('waits so long for a head, for a whole request and for the next one', async () => {
    expect(gate.server).toMatchObject({
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 75_000,
    })
    expect(gate.server.keepAliveTimeout).toBeGreaterThan(PROXY_MS)
    expect((await ask('/timeline')).headers.get('keep-alive')).toBe('timeout=75')
  })

  describe('ends a request', () => {
    // The gate's own waiting alone: sockets go on as they do.
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
    afterEach(() => void vi.useRealTimers())

    /** Begins a request of 100 bytes, of which only some come. */
    async function begin(path: string) {
      const socket = connect(port(), '127.0.0.1')
      const heard = text(socket.on('error', () => {})).catch(() => '')
      socket.write(`${head(`POST ${path}`, 'Content-Length: 100')}the beginning`)
      const asked = (await once(gate.server, 'request')) as [IncomingMessage, ServerResponse]
      const [request, response] = asked
      return { request, response, heard }
    }

    it.each([
      ['/api/reads', 30_000],
      ['/api/uploads', 300_000],
      ['/api/uploads/word', 300_000],
    ])('to %s whose body does not come', async (path, deadline) => {
      const complaints = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
      const { request, heard } = await begin(path)
      vi.advanceTimersByTime(deadline - 1)
      expect(request.destroyed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(request.destroyed).toBe(true)
      expect(await heard).toBe('')
      complaints.mockRestore()
    })

    it('that was refused, when the rest of it does not come', async () => {
      const { request, heard } = await begin('/timeline')
      vi.advanceTimersByTime(2_999)
      expect(request.destroyed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(request.destroyed).toBe(true)
      expect(await heard).toMatch(/^HTTP\/1\.1 405 /)
    })

    it('that was gate.answered, when the rest of it does not come', async () => {
      await ask('/api/suggest')
      const { request, response, heard } = await begin('/api/suggest')
      await once(response, 'finish')
      vi.advanceTimersByTime(2_999)
      expect(request.destroyed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(request.destroyed).toBe(true)
      expect(await heard).toMatch(/^HTTP\/1\.1 429 /)
    })
  })
})
