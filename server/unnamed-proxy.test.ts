import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.restoreAllMocks()
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'portalUnnamedProxy')
})

async function stage() {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { noticeProxy, hasUnnamedProxy } = await import('./unnamed-proxy.ts')
  return { log, noticeProxy, hasUnnamedProxy }
}

const PUBLIC = { proxies: 0, siteUrl: 'https://news.example.org' }
const FORWARDED = { 'x-forwarded-for': '203.0.113.5' }

it('says once that requests come through a proxy that nobody has counted', async () => {
  const { log, noticeProxy, hasUnnamedProxy } = await stage()
  noticeProxy({}, PUBLIC)
  expect(hasUnnamedProxy()).toBe(false)
  noticeProxy(FORWARDED, PUBLIC)
  noticeProxy(FORWARDED, PUBLIC)
  expect(hasUnnamedProxy()).toBe(true)
  expect(log.mock.calls.map(String)).toEqual([expect.stringContaining('TRUSTED_PROXIES is 0')])
})

it('says nothing of a counted proxy, nor of a site for this machine alone', async () => {
  const { log, noticeProxy, hasUnnamedProxy } = await stage()
  noticeProxy(FORWARDED, { ...PUBLIC, proxies: 1 })
  noticeProxy(FORWARDED, { ...PUBLIC, siteUrl: 'http://localhost:3000' })
  expect(hasUnnamedProxy()).toBe(false)
  expect(log).not.toHaveBeenCalled()
})
