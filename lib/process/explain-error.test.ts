import { describe, expect, it } from 'vitest'
import { isDiskFull } from '#lib/process/disk-full'
import { explainDatabase, explainError, explainFolder, databaseAddress } from './explain-error.ts'
import { OperatorError } from './operator-error.ts'

const errorOf = (code: string, message = 'x') => Object.assign(new Error(message), { code })
const url = 'postgres://someone:secret-word@db.example:6432/portal'

describe('explaining an error', () => {
  it.each([
    ['ECONNREFUSED', /db\.example:6432\/portal 没有 PostgreSQL 应答/],
    ['ENOTFOUND', /找不到 db\.example:6432\/portal 这台主机/],
    ['CONNECT_TIMEOUT', /没有按时应答/],
    ['CONNECTION_CLOSED', /它是 PostgreSQL 吗/],
    ['28P01', /不认这个用户名或密码/],
    ['3D000', /不存在/],
    ['42501', /权限不够/],
    ['53100', /硬盘满了/],
    ['XX001', /坏了（x）：恢复最近一份备份/],
  ])('says what %s of a database means, without its password', (code, sentence) => {
    const reason = explainDatabase(errorOf(code), url)
    expect(reason).toBeInstanceOf(OperatorError)
    expect((reason as OperatorError).message).toMatch(sentence)
    expect((reason as OperatorError).message).not.toContain('secret-word')
    expect((reason as OperatorError).message).not.toContain('\n')
  })

  it.each(['EACCES', 'EROFS', 'ENOTDIR', 'ENOENT'])('says that a folder is closed: %s', (code) => {
    expect(explainFolder(errorOf(code), '/data', 'move')).toMatchObject({
      message: expect.stringContaining('/data 写不了'),
    })
  })

  it('knows a full disk by the words of Node and of PostgreSQL', () => {
    expect(isDiskFull(errorOf('ENOSPC'))).toBe(true)
    expect(isDiskFull(errorOf('53100'))).toBe(true)
    expect(isDiskFull(new Error('could not write file: No space left on device'))).toBe(true)
    expect(isDiskFull(new Error('no such table'))).toBe(false)
    expect(explainError(errorOf('ENOSPC'), '/data')).toBeInstanceOf(OperatorError)
  })

  it.each(['XX001', 'XX002', '58P01'])('says that a table is damaged: %s', (code) => {
    const cause = errorOf(code, 'invalid page in block 0 of relation base/16384/2619')
    const reason = explainError(new Error('Failed query: select', { cause }), '/data')
    expect(reason).toBeInstanceOf(OperatorError)
    expect((reason as OperatorError).message).toMatch(/^\/data 的数据库坏了（invalid page/)
    expect((reason as OperatorError).message).toContain('备份')
  })

  it('leaves what it does not know as it is', () => {
    const unknown = errorOf('EWHATEVER')
    expect(explainDatabase(unknown, url)).toBe(unknown)
    expect(explainFolder(unknown, '/data', 'move')).toBe(unknown)
    expect(explainError(errorOf('ENOENT'), '/data')).not.toBeInstanceOf(OperatorError)
  })

  it('names a place by its usual port', () => {
    expect(databaseAddress('postgres://a:b@localhost/portal')).toBe('localhost:5432/portal')
  })
})
