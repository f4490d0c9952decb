import JSZip from 'jszip'
import { expect, it } from 'vitest'

import { openZipArchive } from './zip-archive.ts'
import { buildZip } from './testing/zip.ts'

const MB = 1_024 * 1_024
const entry = (name: string, bytes: Buffer | string = 'x') => ({ name, bytes: Buffer.from(bytes) })

it('reads what another program packed, by name', async () => {
  const zip = new JSZip().file('word/document.xml', '正文').file('word/media/a.png', 'png')
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  const archive = openZipArchive(bytes)
  expect(archive.exists('word/document.xml')).toBe(true)
  expect(archive.exists('word/styles.xml')).toBe(false)
  expect(archive.read('word/document.xml').toString()).toBe('正文')
  expect(archive.read('word/media/a.png').toString()).toBe('png')
})

it('refuses an entry that is in it thirty times, by its name or by its bytes', () => {
  const named = Array.from({ length: 30 }, () => entry('word/media/a.png'))
  expect(() => openZipArchive(buildZip(named))).toThrow('twice')
  const first = entry('word/media/0.png')
  const shared = named.map((one, n) => ({ ...one, name: `word/media/${n + 1}.png`, sameAs: 0 }))
  expect(() => openZipArchive(buildZip([first, ...shared]))).toThrow('share')
})

it('counts what an entry unpacks to, whatever the archive says', () => {
  const bomb = { ...entry('word/document.xml', Buffer.alloc(40 * MB)), declaredSize: 10 }
  const bytes = buildZip([bomb])
  expect(bytes.byteLength).toBeLessThan(MB)
  expect(() => openZipArchive(bytes).read(bomb.name)).toThrow(
    expect.objectContaining({ tooLarge: true }),
  )
})

it('counts all that it unpacks together', () => {
  const parts = Array.from({ length: 6 }, (_, n) => entry(`${n}`, Buffer.alloc(30 * MB)))
  const archive = openZipArchive(buildZip(parts))
  const readAll = () => parts.forEach(({ name }) => archive.read(name))
  expect(readAll).toThrow(expect.objectContaining({ tooLarge: true }))
})

it('refuses thousands of entries, and what is cut off or no archive', () => {
  const many = Array.from({ length: 2_001 }, (_, n) => entry(`${n}`))
  expect(() => openZipArchive(buildZip(many))).toThrow(expect.objectContaining({ tooLarge: true }))
  const whole = buildZip([entry('word/document.xml', 'words')])
  expect(() => openZipArchive(Buffer.from('PK\x03\x04 nothing else', 'latin1'))).toThrow()
  expect(() => openZipArchive(whole.subarray(20))).toThrow()
  expect(() => openZipArchive(Buffer.concat([whole.subarray(0, 40), whole.subarray(60)]))).toThrow()
})
