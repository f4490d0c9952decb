import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDataFolder } from './lock.ts'
import { commandOf } from './running-process.ts'

const LOCK = join(import.meta.dirname, 'lock.ts')
/** Takes the folder when it is told to, says what came of it and holds on. */
const START = `
  const { lockDataFolder } = await import(process.argv[1])
  process.stdin.once('data', () => {
    try {
      lockDataFolder(process.argv[2], 'here')
      console.log('taken')
    } catch (error) {
      console.log(error.message)
    }
  })
  console.log('ready')
`

function startAtOnce(folder: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', START, LOCK, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, said: async () => String((await lines.next()).value) }
}

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

  it('is one, however many start at once over the note of a killed one', async () => {
    note({ pid: 2 ** 22 - 3, command: 'node serve', address: '' })
    const starts = Array.from({ length: 8 }, () => startAtOnce(folder))
    const ready = await Promise.all(starts.map(({ said }) => said()))
    expect(new Set(ready)).toEqual(new Set(['ready']))
    for (const { child } of starts) child.stdin?.write('go\n')
    const outcomes = await Promise.all(starts.map(({ said }) => said()))
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.startsWith('Another start'))).toHaveLength(7)
    for (const { child } of starts) child.kill('SIGKILL')
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
