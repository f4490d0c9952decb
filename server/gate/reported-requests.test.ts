import { describe, expect, it, vi } from 'vitest'

import { ask, gate, open, openForEachTest, TOKEN } from './testing/gate-under-test.ts'

openForEachTest()

describe('the gate', () => {
  it('answers with figures who has the token, however often, and nobody may keep them', async () => {
    for (let asked = 0; asked < 3; asked += 1) {
      const figures = await ask('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
      expect(figures.status).toBe(200)
      expect(figures.headers.get('cache-control')).toBe('private, no-store')
      expect(await figures.text()).toBe('figure 1\n')
    }
    expect(gate.seen).toEqual([])
  })

  it.each([undefined, `Bearer ${TOKEN}s`, 'Bearer ', TOKEN, `Basic ${TOKEN}`])(
    'leaves /metrics to the framework for who sends %s',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization }
      expect(await (await ask('/metrics', { headers })).text()).toBe('answered')
    },
  )

  it('has no /metrics where no token is set', async () => {
    gate.server.close()
    await open(false, 3, false)
    for (const authorization of [`Bearer ${TOKEN}`, 'Bearer ', 'Bearer null']) {
      await ask('/metrics', { headers: { authorization } })
    }
    expect(gate.seen).toEqual(['/metrics', '/metrics', '/metrics'])
  })

  it('reports each request by its path alone, refused and broken ones too', async () => {
    await ask('/timeline?q=secret')
    await ask('/nowhere')
    await ask('/%zz')
    await ask('/desk/signed-in')
    await ask('/error').catch(() => {})
    await vi.waitUntil(() => gate.answered.length === 5)
    const reported = gate.answered.map(({ method, path, status, account }) => ({
      method,
      path,
      status,
      account,
    }))
    expect(reported).toEqual([
      { method: 'GET', path: '/timeline', status: 200, account: null },
      { method: 'GET', path: '/nowhere', status: 404, account: null },
      { method: 'GET', path: null, status: 400, account: null },
      { method: 'GET', path: '/desk/signed-in', status: 200, account: 7 },
      { method: 'GET', path: '/error', status: null, account: null },
    ])
    for (const { address, port: peerPort } of gate.answered) {
      expect(address).toMatch(/^127\.|^::1$/)
      expect(peerPort).toBeGreaterThan(0)
    }
    expect(new Set(gate.answered.map(({ id }) => id)).size).toBe(5)
  })
})
