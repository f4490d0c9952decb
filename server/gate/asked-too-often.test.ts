import { once } from 'node:events'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { ask, gate, open, openForEachTest, port, TOO_MANY } from './testing/gate-under-test.ts'

openForEachTest()

describe('the gate', () => {
  it('answers people in the look of the site, and programs in JSON, that they ask too often', async () => {
    expect((await fetch(`http://127.0.0.1:${port()}/search`)).status).toBe(200)
    const page = await ask('/search', { headers: { accept: 'text/html' } })
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect([page.headers.get('content-type'), await page.text()]).toEqual([
      'text/html; charset=utf-8',
      TOO_MANY,
    ])
    const sentence = await ask('/search')
    expect(await sentence.text()).toMatch(/^这个网络的访问太频繁了，请过 \d+ 秒再试$/)
    const program = await fetch(`http://127.0.0.1:${port()}/%61pi/v1/articles`)
    expect(program.status).toBe(429)
    expect(await program.json()).toMatchObject({ code: 'limit-reached' })
    expect(gate.seen).toEqual(['/search'])
  })

  it('lets pages of other sites read the API, and says what it refuses in JSON', async () => {
    const preflight = await ask('/api/v1/articles', { method: 'OPTIONS' })
    expect([preflight.status, Object.fromEntries(preflight.headers)]).toMatchObject([
      204,
      {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': expect.stringContaining('If-None-Match'),
        'access-control-expose-headers': 'ETag, Last-Modified, Retry-After',
      },
    ])
    const written = await ask('/api/v1/articles', { method: 'POST' })
    expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(written.headers.get('access-control-allow-origin')).toBe('*')
    expect(await written.json()).toEqual({
      code: 'not-allowed',
      message: '这个网址不接受这种请求',
    })
    expect(gate.seen).toEqual([])
  })

  describe('makes few answers at once that are sought for each question', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
    afterEach(() => void vi.useRealTimers())
    const underWayAre = (count: number) =>
      vi.waitUntil(() => gate.underWay.length === count, { timeout: 60_000, interval: 1 })
    /** Asks one after the other, so that who comes first is sure. */
    const askAll = async (path: string, count: number) => {
      const answers: Promise<Response>[] = []
      for (let asked = 0; asked < count; asked += 1) {
        const arrived = once(gate.server, 'request')
        answers.push(ask(path))
        await arrived
      }
      return answers
    }

    it('for one network, and the next when the head of one goes out', async () => {
      gate.server.close()
      await open(false, 100)
      const answers = await askAll('/suggest/query', 16)
      await underWayAre(3)
      gate.underWay[0]?.sendHead()
      await underWayAre(4)
      for (let sent = 1; sent < 16; sent += 1) {
        await vi.waitUntil(() => gate.underWay.length > sent, { timeout: 60_000, interval: 1 })
        gate.underWay[sent]?.finish()
      }
      gate.underWay[0]?.finish()
      for (const answer of answers) expect((await answer).status).toBe(200)
    })

    it('and one year, until all of it is sent', async () => {
      const answers = await askAll('/suggest/dump', 2)
      await underWayAre(1)
      gate.underWay[0]?.sendHead()
      expect((await answers[0])?.status).toBe(200)
      expect(gate.underWay).toHaveLength(1)
      gate.underWay[0]?.finish()
      await underWayAre(2)
      gate.underWay[1]?.finish()
      expect((await answers[1])?.status).toBe(200)
    })

    it('and answers who waits too long in words, with when to ask again', async () => {
      const [first, late] = await askAll('/suggest/dump', 2)
      await underWayAre(1)
      vi.advanceTimersByTime(10_000)
      const refused = await late
      expect(refused?.status).toBe(429)
      expect(refused?.headers.get('retry-after')).toBe('5')
      expect(await refused?.text()).toBe('同时要查的太多，还没轮到，请过 5 秒再试')
      gate.underWay[0]?.finish()
      expect((await first)?.status).toBe(200)
    })
  })
})
