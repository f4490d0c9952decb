import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockDataFolder } from './lock.ts'
import { commandOf } from '#lib/process/running-process'

const fs = await vi.importActual<typeof import('node:fs')>('node:fs')
vi.mock('node:fs', async (importOriginal) => {
  const actual = await importOriginal<typeof import('node:fs')>()
  const { readFileSync, renameSync, rmSync } = actual
  return {
    ...actual,
    readFileSync: vi.fn<typeof readFileSync>(readFileSync),
    renameSync: vi.fn<typeof renameSync>(renameSync),
    rmSync: vi.fn<typeof rmSync>(rmSync),
  }
})

const LOCK = join(import.meta.dirname, 'lock.ts')
/** Takes one folder after the other on command, prints the result of each and holds on. */
const START = `
  const { lockDataFolder } = await import(process.argv[1])
  const take = (folder) => {
    try {
      lockDataFolder(folder, 'here')
      return 'taken'
    } catch (error) {
      return error.message
    }
  }
  process.stdin.once('data', () => {
    console.log(JSON.stringify(process.argv.slice(2).map(take)))
  })
  console.log('ready')
`

function startAtOnce(folders: readonly string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', START, LOCK, ...folders], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, output: async () => String((await lines.next()).value) }
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

  it('takes the folder and releases it', () => {
    const release = lockDataFolder(folder, 'here')
    expect(existsSync(join(folder, 'launcher.json'))).toBe(true)
    release()
    expect(existsSync(join(folder, 'launcher.json'))).toBe(false)
  })

  it('refuses while another holds it, and says where that one is', () => {
    note({ pid: process.ppid, command: commandOf(process.ppid), address: 'http://localhost:3000' })
    expect(() => lockDataFolder(folder, 'here')).toThrow(/另一个启动的程序.*localhost:3000/)
  })

  it('is one, however many start at once over the note of a killed one', async () => {
    const killed = JSON.stringify({ pid: 2 ** 22 - 3, command: 'node serve', address: '' })
    const folders = Array.from({ length: 60 }, (_, n) => join(folder, `${n}`))
    for (const one of folders) {
      mkdirSync(one)
      writeFileSync(join(one, 'launcher.json'), killed)
    }
    const starts = Array.from({ length: 6 }, () => startAtOnce(folders))
    const ready = await Promise.all(starts.map(({ output }) => output()))
    expect(new Set(ready)).toEqual(new Set(['ready']))
    for (const { child } of starts) child.stdin?.write('go\n')
    const outputs = await Promise.all(starts.map((start) => start.output()))
    const outcomes = outputs.map((line) => JSON.parse(line) as string[])
    for (const [n, one] of folders.entries()) {
      const here = outcomes.map((outcome) => outcome[n])
      expect(here.filter((outcome) => outcome === 'taken')).toHaveLength(1)
      expect(here.filter((outcome) => outcome?.startsWith('另一个启动的程序'))).toHaveLength(5)
      expect(readdirSync(one)).toEqual(['launcher.json'])
    }
    for (const { child } of starts) child.kill('SIGKILL')
  })

  it('deletes no note that came after the one it read', () => {
    const file = join(folder, 'launcher.json')
    note({ pid: 2 ** 22 - 3, command: 'node serve', address: '' })
    const readThenReplace = (path: string, options: BufferEncoding) => {
      const stale = fs.readFileSync(path, options)
      if (path !== file) return stale
      vi.mocked(readFileSync).mockImplementation(fs.readFileSync)
      fs.rmSync(file)
      note({ pid: process.ppid, command: commandOf(process.ppid), address: 'elsewhere' })
      return stale
    }
    vi.mocked(readFileSync).mockImplementation(readThenReplace as typeof readFileSync)
    vi.mocked(rmSync).mockClear()
    expect(() => lockDataFolder(folder, 'here')).toThrow(/另一个启动的程序.*elsewhere/)
    const removed = [...vi.mocked(rmSync).mock.calls, ...vi.mocked(renameSync).mock.calls]
    expect(removed.map(([path]) => path)).not.toContain(file)
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
