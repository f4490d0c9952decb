import { describe, expect, it } from 'vitest'
import { isDiskFull } from '#lib/process/disk-full'
import { explainDatabase, explainError, explainFolder, databaseAddress } from './explain-error.ts'
import { OperatorError } from './operator-error.ts'

const errorOf = (code: string, message = 'x') => Object.assign(new Error(message), { code })
const url = 'postgres://someone:secret-word@db.example:6432/portal'

describe('explaining an error', () => {
  it.each([
    ['ECONNREFUSED', /no PostgreSQL answers at db\.example:6432\/portal/],
    ['ENOTFOUND', /host of db\.example:6432\/portal is not known/],
    ['CONNECT_TIMEOUT', /did not answer in time/],
    ['CONNECTION_CLOSED', /is it a PostgreSQL/],
    ['28P01', /refuses this user name or password/],
    ['3D000', /does not exist/],
    ['42501', /may not do what is needed/],
    ['53100', /disk of .* is full/],
    ['XX001', /is damaged \(x\): restore its last backup/],
  ])('says what %s of a database means, without its password', (code, sentence) => {
    const reason = explainDatabase(errorOf(code), url)
    expect(reason).toBeInstanceOf(OperatorError)
    expect((reason as OperatorError).message).toMatch(sentence)
    expect((reason as OperatorError).message).not.toContain('secret-word')
    expect((reason as OperatorError).message).not.toContain('\n')
  })

  it.each(['EACCES', 'EROFS', 'ENOTDIR', 'ENOENT'])('says that a folder is closed: %s', (code) => {
    expect(explainFolder(errorOf(code), '/data', 'move')).toMatchObject({
      message: expect.stringContaining('/data cannot be written'),
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
    expect((reason as OperatorError).message).toMatch(
      /^The database of \/data is damaged \(invalid page/,
    )
    expect((reason as OperatorError).message).toContain('backup')
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
