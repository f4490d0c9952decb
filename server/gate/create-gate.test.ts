import { describe, expect, it, vi } from 'vitest'

import {
  ACTION,
  ask,
  gate,
  NOWHERE,
  open,
  openForEachTest,
  policyOf,
  port,
} from './testing/gate-under-test.ts'

openForEachTest()

describe('the gate', () => {
  it('sets a nonce of its own on each page of the newsroom, and passes it to the framework', async () => {
    const policies = new Set<string>()
    for (const path of ['/desk', '/desk', '/%64esk', '/sign-in', '/review/1']) {
      const policy = policyOf(await ask(path))
      expect(policy).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic';/)
      expect(gate.received['content-security-policy']).toBe(policy)
      expect(gate.received['user-agent']).toBe('portal-whole-answer')
      policies.add(policy)
    }
    expect(policies.size).toBe(5)
    expect(policyOf(await ask('/preview/1'))).toContain("frame-ancestors 'self'")
  })

  it('believes no policy and no mark of the newsroom that a visitor sends', async () => {
    const forged = {
      'content-security-policy': "script-src 'nonce-forged'",
      'content-security-policy-report-only': "script-src 'nonce-forged'",
      'user-agent': 'portal-whole-answer',
    }
    await ask('/timeline', { headers: forged })
    for (const name of Object.keys(forged)) expect(gate.received).not.toHaveProperty(name)
    await ask('/timeline', { headers: { 'user-agent': 'x Portal-Whole-Answer' } })
    expect(gate.received).not.toHaveProperty('user-agent')
    expect(policyOf(await ask('/desk', { headers: forged }))).not.toContain('forged')
    expect(gate.received['content-security-policy']).not.toContain('forged')
  })

  it('asks for every file whole', async () => {
    await ask('/scripts/first.js', { headers: { range: 'bytes=999-' } })
    expect(gate.received).not.toHaveProperty('range')
  })

  it("asks for readers' pages as pages, whatever a router would ask for", async () => {
    const router = { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/search' }
    await ask('/search?q=x', { headers: router })
    for (const name of Object.keys(router)) expect(gate.received).not.toHaveProperty(name)
    await ask('/desk', { headers: router })
    expect(gate.received).toMatchObject(router)
  })

  it('lets nobody keep an answer of the newsroom, or one of a route that says nothing of it', async () => {
    const kept = async (path: string) => (await ask(path)).headers.get('cache-control')
    expect(await kept('/timeline')).toBe('public, max-age=60')
    expect(await kept('/api/v1/articles')).toBe('public, max-age=60')
    for (const path of ['/desk', '/desk/gone', '/preview/1', '/sign-in', '/api/silent'])
      expect(await kept(path), path).toBe('private, no-store')
  })

  it('answers where no page stands without the framework, in the newsroom too', async () => {
    for (const path of ['/counties/nowhere', '/desk/nowhere']) {
      const answer = await ask(path)
      expect(answer.status, path).toBe(404)
      expect(policyOf(answer), path).toContain("script-src 'self';")
      expect(await answer.text()).toBe(NOWHERE)
    }
    expect((await ask('/desk/nowhere')).headers.get('cache-control')).toBe('private, no-store')
    expect((await ask('/desk/nowhere', { method: 'HEAD' })).status).toBe(404)
    expect(gate.seen).toEqual([])
  })

  it('says one thing about who may keep the page for what is not there', async () => {
    const kept = async (path: string) => (await ask(path)).headers.get('cache-control')
    expect(await kept('/missing')).toBe('public, max-age=0, must-revalidate')
    expect(await kept('/api/missing')).toBe('private, no-store')
  })

  it('answers with the status that an action was refused with, and with no other one changed', async () => {
    expect((await ask('/desk/refused')).status).toBe(409)
    expect((await ask('/desk/gone')).status).toBe(404)
    expect((await ask('/desk')).status).toBe(200)
  })

  it('answers 400 to an action whose arguments could not be read, and 500 to an error', async () => {
    const action = { method: 'POST', headers: { 'next-action': ACTION }, body: '[' }
    expect((await ask('/desk/broken', action)).status).toBe(400)
    expect((await ask('/desk/broken-later', action)).status).toBe(500)
    expect((await ask('/desk/broken')).status).toBe(500)
  })

  it('says that a page does not have the action that was sent to it', async () => {
    const headers = { 'next-action': ACTION }
    const answer = await ask('/desk/elsewhere', { method: 'POST', headers, body: '[]' })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).toBe('这里没有这个操作，什么都没有做')
  })

  it('answers a form without scripts with the status of its action, and 400 when none began', async () => {
    const post = (path: string) => {
      const body = new FormData()
      body.append('reason', '请核对。')
      return ask(path, { method: 'POST', headers: { origin: `http://127.0.0.1:${port()}` }, body })
    }
    expect((await post('/desk/begun')).status).toBe(200)
    expect((await post('/desk/refused')).status).toBe(409)
    expect((await post('/desk/broken-later')).status).toBe(500)
    for (const path of ['/desk', '/desk/gone', '/desk/broken']) {
      const answer = await post(path)
      expect(answer.status, path).toBe(400)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(await answer.text()).toBe('这里没有这个操作，什么都没有做。请返回，刷新页面后再试')
    }
  })

  it('refuses an action that the build does not have before the framework sees it', async () => {
    const headers = { 'next-action': '41'.repeat(21) }
    const answer = await ask('/desk/new', { method: 'POST', headers, body: '[]' })
    expect(answer.status).toBe(409)
    // So that a page of another build reloads itself.
    expect(answer.headers.get('x-nextjs-action-not-found')).toBe('1')
    expect(await answer.text()).toBe('这里没有这个操作，什么都没有做')
    expect(gate.seen).toEqual([])
  })

  it('returns the number of an error where the API answers without a body', async () => {
    const failed = await ask('/api/broken/logged')
    expect(failed.status).toBe(500)
    expect(failed.headers.get('cache-control')).toBe('no-store')
    expect(await failed.json()).toEqual({
      code: 'fault',
      message: '没有办成，请稍后再试（编号 ab12cd34）',
    })
    const answer = await ask('/api/broken/answered')
    expect([answer.status, await answer.text()]).toEqual([500, '{"reference":"1"}'])

    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const { message } = (await (await ask('/api/broken')).json()) as { message: string }
    const [line] = write.mock.lastCall ?? []
    write.mockRestore()
    const { reference } = JSON.parse(String(line)) as { reference: string }
    expect(message).toBe(`没有办成，请稍后再试（编号 ${reference}）`)
  })

  it('answers a program in its own form that nothing is there', async () => {
    const answer = await ask('/api/nowhere')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({
      code: 'not-found',
      message: '没有这个地址，请看 /about/api',
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(gate.seen).toEqual([])
  })

  it('binds browsers to https where the public address is', async () => {
    expect((await ask('/timeline')).headers.has('strict-transport-security')).toBe(false)
    gate.server.close()
    await open(true)
    const { headers } = await ask('/timeline')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    for (const path of ['/desk', '/api/uploads', '/preview/1']) {
      const policy = (await ask(path)).headers.get('cross-origin-resource-policy')
      expect(policy, path).toBe('same-origin')
    }
  })

  it('hands on what it does not refuse, with the headers of every page', async () => {
    const response = await fetch(`http://127.0.0.1:${port()}/timeline`)
    expect(await response.text()).toBe('answered')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  })
})
