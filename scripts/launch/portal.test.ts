import { describe, expect, it } from 'vitest'

import { atItsAddress, requireStartable } from './portal.ts'
import { readSettings } from './settings.ts'

const OUTSIDE = { DATABASE_URL: 'postgres://me:secret-word@db.example/portal' }
const PUBLIC = { SITE_URL: 'https://news.example.org' }

const start = (kind: Parameters<typeof requireStartable>[0], env: Record<string, string>) => () =>
  requireStartable(kind, readSettings('/portal', env))

describe('a start', () => {
  it('fills the embedded database, and never one of somebody’s own', () => {
    expect(start('empty', {})).not.toThrow()
    expect(start('empty', OUTSIDE)).toThrow(/db\.example:5432\/portal .*npm run setup 建站。$/)
    expect(start('foreign', OUTSIDE)).toThrow(/里有别的东西/)
    expect(start('foreign', {})).toThrow(/^\/portal\/\.data 的数据库里有别的东西/)
    expect(start('foreign', OUTSIDE)).not.toThrow(/secret-word/)
    expect(start('demonstration', OUTSIDE)).not.toThrow()
  })

  it.each(['empty', 'demonstration'] as const)('keeps a demonstration at home: %s', (kind) => {
    for (const LISTEN_HOST of ['0.0.0.0', '::', '10.0.0.7', 'portal.lan']) {
      expect(start(kind, { LISTEN_HOST })).toThrow(/演示站.*不设 LISTEN_HOST。$/)
    }
    for (const LISTEN_HOST of ['localhost', '127.0.0.1', '::1']) {
      expect(start(kind, { LISTEN_HOST })).not.toThrow()
    }
    expect(start(kind, PUBLIC)).toThrow(/演示站.*https:\/\/news\.example\.org/)
    for (const SITE_URL of ['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3000']) {
      expect(start(kind, { SITE_URL })).not.toThrow()
    }
  })

  it('opens a real portal wherever it is asked to', () => {
    expect(start('real', { ...OUTSIDE, ...PUBLIC, LISTEN_HOST: '0.0.0.0' })).not.toThrow()
  })
})

it('opens a real portal at the address of its settings, unless a variable says otherwise', () => {
  const addressWith = (env: Record<string, string>, siteAddress: string) =>
    atItsAddress(readSettings('/portal', env), env, { siteAddress }).siteUrl
  expect(addressWith({}, '')).toBe('http://localhost:3000')
  expect(addressWith({}, 'https://own.example')).toBe('https://own.example')
  expect(addressWith(PUBLIC, 'https://own.example')).toBe('https://news.example.org')
})
