import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { table } from './steps.ts'
import { welcome } from './welcome.ts'

const accounts = [
  { loginName: 'zhuanglang', displayName: '庄浪', password: 'open', roles: '通讯员，庄浪' },
  { loginName: 'final', displayName: '终审', password: 'open', roles: '终审编辑，甘肃' },
]

describe('what a start prints', () => {
  it('prints the address, the accounts and where the data lies', () => {
    const text = welcome(readSettings('/portal', {}), accounts).join('\n')
    expect(text).toContain('http://localhost:3000')
    expect(text).toContain('/portal/.data')
    expect(text).toContain('zhuanglang  open  通讯员，庄浪    庄浪')
  })

  it('never prints the password of a database', () => {
    const env = { DATABASE_URL: 'postgres://me:secret-word@db.example/portal' }
    const text = welcome(readSettings('/portal', env), []).join('\n')
    expect(text).toContain('db.example:5432/portal')
    expect(text).not.toContain('secret-word')
    expect(text).not.toContain('演示账号')
  })

  it('warns where readers come through a proxy that nobody has counted', () => {
    const warned = (env: Record<string, string>) =>
      welcome(readSettings('/portal', env), []).join('\n').includes('TRUSTED_PROXIES')
    const SITE_URL = 'https://news.example.org'
    expect(warned({ SITE_URL })).toBe(true)
    expect(warned({ SITE_URL, TRUSTED_PROXIES: '1' })).toBe(false)
    expect(warned({ SITE_URL, LISTEN_HOST: '0.0.0.0' })).toBe(false)
    expect(warned({ SITE_URL: 'http://127.0.0.1:3000' })).toBe(false)
    expect(warned({})).toBe(false)
  })

  it('warns where the database server may write to every file', () => {
    const isWarned = (lent: 'dac_read_search' | 'dac_override' | null) =>
      welcome(readSettings('/portal', {}), [], lent).join('\n').includes('CAP_DAC_OVERRIDE')
    expect(isWarned('dac_override')).toBe(true)
    expect(isWarned('dac_read_search')).toBe(false)
    expect(isWarned(null)).toBe(false)
  })

  it('lines columns up where Chinese takes two places', () => {
    expect(
      table([
        ['甲乙', 'x'],
        ['abcd', 'y'],
        ['a', 'z'],
      ]),
    ).toEqual(['甲乙  x', 'abcd  y', 'a     z'])
  })
})
