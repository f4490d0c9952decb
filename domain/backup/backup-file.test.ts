import { createCipheriv, type ScryptOptions } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'

import { afterAll, describe, expect, it, vi } from 'vitest'

import { readBackup } from './archive-reader.ts'
import { openArchive } from './archive-writer.ts'
import { FORMAT, HEADER, mediaMember, mediaPathOf, tableMember } from './backup-format.ts'
import { RowDigest } from './row-digest.ts'

// A key costs a third of a second on purpose, and a file is read here again and again: each is derived once.
vi.mock('node:crypto', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:crypto')>()
  const derived = new Map<string, Buffer>()
  const scrypt = (
    secret: string,
    salt: Buffer,
    length: number,
    options: ScryptOptions,
    done: (error: Error | null, key: Buffer) => void,
  ) => {
    const inputs = JSON.stringify([secret, salt.toString('hex'), length, options])
    const known = derived.get(inputs)
    if (known) return done(null, known)
    original.scrypt(secret, salt, length, options, (error, key) => {
      derived.set(inputs, key)
      done(error, key)
    })
  }
  return { ...original, scrypt }
})

const KEY = 'a key of a test, long enough'
const NOW = new Date('2026-11-30T04:00:00Z')
const PICTURE = 'ab/cdef-720.webp'
const folder = mkdtempSync(join(tmpdir(), 'backup-file-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = {
  format: FORMAT,
  program: '0.1.0',
  takenAt: NOW.toISOString(),
  migration: '0031_reasons-and-results',
  tables: [{ name: 'articles', columns: ['id'] }],
  room: { tables: 1, media: 1 },
}

const manifestOf = () => {
  const digest = new RowDigest()
  digest.add('["1"]')
  return {
    tables: [{ name: 'articles', rows: 1, digest: digest.digest }],
    sequences: [],
    renditions: { files: 1, digest: digest.digest },
    missing: [],
    audit: { id: 0, hash: '' },
  }
}

/** Bytes without a pattern. */
const noise = (length: number, seed = 1) => {
  let state = seed
  return Buffer.from(
    Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff),
  )
}

/** Many bytes that do not get smaller. */
const muchNoise = (length: number, seed = 1) =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(
    Buffer.alloc(length),
  )

async function write(name: string, key: string | null, head: object = HEAD): Promise<string> {
  const file = join(folder, name)
  const archive = openArchive({ to: createWriteStream(file), key, takenAt: NOW })
  await archive.addText(HEADER, JSON.stringify(head))
  await archive.add(mediaMember(PICTURE), 150_000, [noise(100_000), noise(50_000, 7)])
  await archive.addText(tableMember('articles', 1), '["1"]\n')
  await archive.finish(manifestOf())
  return file
}

/** What a reader takes out of a file. */
async function read(file: string, key: string | null) {
  const taken: string[] = []
  await readBackup(file, { key }, () => ({
    rows: async (table, lines) => void taken.push(`${table} ${lines}`),
    async picture(path, bytes) {
      let length = 0
      for await (const chunk of bytes) length += chunk.length
      taken.push(`${path} ${length}`)
    },
  }))
  return taken
}

const changed = (file: string, change: (bytes: Buffer) => Buffer) => {
  const other = `${file}.changed`
  writeFileSync(other, change(Buffer.from(readFileSync(file))))
  return other
}

describe.each([
  ['sealed', KEY],
  ['readable', null],
])('a %s backup', (name, key) => {
  it('returns what was put in', async () => {
    const file = await write(name, key)
    expect(await read(file, key)).toEqual([`${PICTURE} 150000`, 'articles ["1"]\n'])
  })

  it('is refused wherever a byte was changed', async () => {
    const file = await write(name, key)
    const { length } = readFileSync(file)
    // In gzip its time, its system and what fills up the last byte before its checksum mean nothing.
    const meaningless = key === null ? [4, 5, 6, 7, 8, 9, length - 9] : []
    const content = await read(file, key)
    const step = Math.floor(length / 12)
    const ends = Array.from({ length: 12 }, (_, index) => index).flatMap((n) => [n, length - 1 - n])
    const spread = Array.from({ length: 12 }, (_, index) => index * step)
    for (const position of new Set([...ends, ...spread])) {
      const other = changed(file, (bytes) => {
        bytes[position] = (bytes[position] ?? 0) ^ 0x20
        return bytes
      })
      const found = await read(other, key).catch((error: Error) => error.name)
      const expected = meaningless.includes(position)
        ? [content, 'OperatorError']
        : ['OperatorError']
      expect(expected).toContainEqual(found)
    }
  })

  it('is refused wherever it was cut', async () => {
    const file = await write(name, key)
    const { length } = readFileSync(file)
    const sealedChunk = 45 + 65_552
    for (const end of [0, 5, 44, 45, 60, sealedChunk, 2 * 65_552 + 45, length - 20, length - 1]) {
      const other = changed(file, (bytes) => bytes.subarray(0, end))
      const sentence = /不是网站的备份|不完整，或者做好以后被改过/
      await expect(read(other, key), String(end)).rejects.toThrow(sentence)
    }
  })
})

it('names what is wrong with a key', async () => {
  const sealed = await write('keys', KEY)
  await expect(read(sealed, 'another key of a test')).rejects.toThrow(
    `BACKUP_KEY 不是做 ${sealed} 时用的密钥。`,
  )
  await expect(read(sealed, null)).rejects.toThrow('是加密的：把 BACKUP_KEY 设成')
  const readable = await write('no-keys', null)
  await expect(read(readable, KEY)).rejects.toThrow('没有加密，可是设了 BACKUP_KEY')
})

it('refuses a file of a newer format, and one that is something else', async () => {
  const newer = await write('newer', null, { format: FORMAT + 1 })
  await expect(read(newer, null)).rejects.toThrow(`的格式是 ${FORMAT + 1}`)
  const other = join(folder, 'other')
  writeFileSync(other, 'a letter')
  await expect(read(other, null)).rejects.toThrow('不是网站的备份')
  await expect(read(join(folder, 'nothing'), null)).rejects.toThrow('打不开（ENOENT')
})

it('knows no path that leads out of the folder of pictures', () => {
  for (const path of ['../x', '/etc/passwd', 'ab/../../x', 'ab/.', 'ab/..', 'ab/x/../y', 'x', '']) {
    expect([path, mediaPathOf(mediaMember(path))]).toEqual([path, null])
  }
  expect(mediaPathOf(mediaMember(PICTURE))).toBe(PICTURE)
})

/** The most bytes that were on their way at once when `size` bytes went to somebody slow. */
async function peakOf(size: number): Promise<number> {
  let given = 0
  let taken = 0
  let peak = 0
  const to = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      taken += chunk.length
      // Whoever could run ahead of it does so first.
      setImmediate(() => setImmediate(() => setImmediate(done)))
    },
  })
  const archive = openArchive({ to, key: KEY, takenAt: NOW })
  function* source() {
    for (let at = 0; at < size; at += 65_536) {
      given += 65_536
      peak = Math.max(peak, given - taken)
      yield muchNoise(65_536, (at / 65_536) % 256)
    }
  }
  await archive.add(mediaMember(PICTURE), size, source())
  await archive.finish(manifestOf())
  expect(taken).toBeGreaterThan(size)
  return peak
}

it('holds no more of a large file in memory than of a small one', async () => {
  const [small, large] = [await peakOf(64 * 65_536), await peakOf(256 * 65_536)]
  expect(large).toBeLessThan(2 * small)
  expect(large).toBeLessThan(64 * 65_536)
})

it('takes no more from the disk than who reads it has taken', async () => {
  const file = join(folder, 'large')
  const size = 256 * 65_536
  const archive = openArchive({ to: createWriteStream(file), key: KEY, takenAt: NOW })
  await archive.addText(HEADER, JSON.stringify(HEAD))
  await archive.add(mediaMember(PICTURE), size, [muchNoise(size)])
  await archive.finish(manifestOf())
  let largest = 0
  await readBackup(file, { key: KEY }, () => ({
    rows: async () => {},
    async picture(_path, bytes) {
      for await (const chunk of bytes) largest = Math.max(largest, chunk.length)
    },
  }))
  expect(largest).toBeLessThan(1024 * 1024)
})
