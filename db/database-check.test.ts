import { describe, expect, it } from 'vitest'
import { requireConnections, unfitFor } from './database-check.ts'

const good = {
  version: 18,
  encoding: 'UTF8',
  collate: 'C.UTF-8',
  ctype: 'C.UTF-8',
  superuser: true,
  createsRoles: true,
  connections: 97,
}

describe('a database for the portal', () => {
  it('is not of a server that is too old', () => {
    expect(unfitFor({ ...good, version: 15 })).toBeNull()
    expect(unfitFor({ ...good, version: 14 })).toMatch(/PostgreSQL 14：.* 15 或更新/)
  })

  it('has encoding UTF8 and a locale that knows letters', () => {
    expect(unfitFor(good)).toBeNull()
    expect(unfitFor({ ...good, ctype: 'zh_CN.UTF-8' })).toBeNull()
    expect(unfitFor({ ...good, encoding: 'SQL_ASCII' })).toMatch(/编码是 SQL_ASCII/)
    expect(unfitFor({ ...good, ctype: 'C' })).toMatch(/不认识中文/)
    expect(unfitFor({ ...good, ctype: 'POSIX' })).toMatch(/不认识中文/)
  })

  it('has as many connections as a web process opens', () => {
    expect(() => requireConnections(good, 97)).not.toThrow()
    expect(() => requireConnections(good, 98)).toThrow(/只接 97 个连接.*要用 98 个/)
  })
})
