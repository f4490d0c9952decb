import { describe, expect, it } from 'vitest'
import { ownAddress, readSettings } from './settings.ts'

describe('the settings of a start', () => {
  it('need nothing', () => {
    expect(readSettings('/portal', {})).toEqual({
      root: '/portal',
      dataDir: '/portal/.data',
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://localhost:3000',
      databaseUrl: null,
      connections: 26,
      appDatabaseUrl: null,
      trustedProxies: 0,
      backupDir: '/portal/.data/backups',
      distDir: '/portal/.next',
      dev: false,
    })
  })

  it('follow the variables, and an empty one is none', () => {
    const env = { PORT: '8080', DATA_DIR: 'elsewhere', DATABASE_URL: '', APP_DATABASE_URL: '' }
    expect(readSettings('/portal', env, ['--dev'])).toMatchObject({
      dataDir: '/portal/elsewhere',
      siteUrl: 'http://localhost:8080',
      databaseUrl: null,
      dev: true,
    })
    expect(readSettings('/portal', { DATA_DIR: '/far' }).dataDir).toBe('/far')
    expect(readSettings('/portal', { DATA_DIR: '/far' }).backupDir).toBe('/far/backups')
    expect(readSettings('/portal', { BACKUP_DIR: 'kept' }).backupDir).toBe('/portal/kept')
    const siteUrl = 'https://portal.example'
    expect(readSettings('/portal', { SITE_URL: siteUrl }).siteUrl).toBe(siteUrl)
    const former = { NEXTAUTH_URL: 'https://former.example' }
    expect(readSettings('/portal', former).siteUrl).toBe('https://former.example')
    expect(readSettings('/portal', { ...former, SITE_URL: siteUrl }).siteUrl).toBe(siteUrl)
  })

  it.each(['0', '65536', '-1', '3000x', '3e3'])('refuse the port %s', (port) => {
    expect(() => readSettings('/portal', { PORT: port })).toThrow(/PORT 要是/)
  })

  it.each(['6', '-1', 'one', '1.5'])('refuse %s proxies', (TRUSTED_PROXIES) => {
    expect(() => readSettings('/portal', { TRUSTED_PROXIES })).toThrow(/^TRUSTED_PROXIES 要是/)
    expect(() => readSettings('/portal', { TRUSTED_PROXIES: '' })).not.toThrow()
  })

  it.each(['x', 'mysql://a@b/c', 'postgres:///c', 'postgres://host', 'postgres://host/'])(
    'refuse the database %s',
    (url) => {
      expect(() => readSettings('/portal', { DATABASE_URL: url })).toThrow(/^DATABASE_URL/)
    },
  )

  it.each([
    [{ SITE_URL: 'portal.example' }, /^SITE_URL 不是/],
    [{ NEXTAUTH_URL: 'ftp://portal.example' }, /^SITE_URL 不是/],
    [{ PROVINCE: '620000' }, /^PROVINCE 要是两位数字/],
    [{ BACKUP_AT: '24:00' }, /^BACKUP_AT 要是/],
    [{ BACKUP_KEEP: '0,4,12' }, /^BACKUP_KEEP 要写/],
    [{ DATABASE_CONNECTIONS: '8,0,3' }, /^DATABASE_CONNECTIONS 要写/],
    [{ JOBS: 'aparte' }, /^JOBS 只能是 apart/],
  ])('refuse %o', (env, sentence) => {
    expect(() => readSettings('/portal', env)).toThrow(sentence)
  })

  it('refuse a mail server without a sender, and never repeat its password', () => {
    const SMTP_URL = 'smtps://portal:hunter2@mail.example.org:465'
    expect(() => readSettings('/portal', { SMTP_URL })).toThrow(/SMTP_URL 还要设 MAIL_FROM/)
    expect(() => readSettings('/portal', { SMTP_URL, MAIL_FROM: 'nobody' })).toThrow(/MAIL_FROM/)
    expect(() => readSettings('/portal', { SMTP_URL: 'http://a:hunter2@b' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    )
    const MAIL_FROM = '"陇原政协" <portal@example.org>'
    expect(readSettings('/portal', { SMTP_URL, MAIL_FROM }).port).toBe(3000)
  })
})

it.each([
  ['127.0.0.1', 'http://127.0.0.1:80'],
  ['0.0.0.0', 'http://127.0.0.1:80'],
  ['::', 'http://127.0.0.1:80'],
  ['::1', 'http://[::1]:80'],
  ['10.0.0.7', 'http://10.0.0.7:80'],
])('reaches a server that listens on %s by %s', (host, address) => {
  expect(ownAddress({ host, port: 80 })).toBe(address)
})
