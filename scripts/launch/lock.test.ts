import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDataFolder } from './lock.ts'
import { commandOf } from './running-process.ts'

describe('the launcher of a data folder', () => {
  let folder = ''
  const note = (content: unknown) => {
    writeFileSync(
      join(folder, 'launcher.json'),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lock-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('takes the folder and gives it back', () => {
    const release = lockDataFolder(folder, 'here')
    expect(existsSync(join(folder, 'launcher.json'))).toBe(true)
    release()
    expect(existsSync(join(folder, 'launcher.json'))).toBe(false)
  })

  it('refuses while another holds it, and says where that one is', () => {
    note({ pid: process.ppid, command: commandOf(process.ppid), address: 'http://localhost:3000' })
    expect(() => lockDataFolder(folder, 'here')).toThrow(/Another start .*localhost:3000/)
  })

  it.each([
    ['whose process is gone', { pid: 2 ** 22 - 3, command: 'node serve', address: '' }],
    [
      'whose number went to another program',
      { pid: process.ppid, command: 'node serve', address: '' },
    ],
    ['that was cut short', '{"pid": 12'],
    ['that makes no sense', '{"pid": "many"}'],
  ])('takes no notice of a note %s', (_case, content) => {
    note(content)
    expect(() => lockDataFolder(folder, 'here')).not.toThrow()
  })
})
