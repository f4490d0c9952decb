// Word files that are none, or are made to do harm.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Document, Packer } from 'docx'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, setStage } from '../testing/stage.ts'
import { buildZip } from './testing/zip.ts'
import { readDocxUpload } from './read-docx-upload.ts'
import { openFolderStore } from './store/folder-store.ts'
import type { MediaStore } from './store/media-store.ts'
import { jpeg, picture } from './testing/docx-files.ts'

let folder = ''
let store: MediaStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-media-'))
  store = openFolderStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('refuses what is no Word file of today, and says what to do', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const other = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' })
    const cases: [Uint8Array, string][] = [
      [Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), '另存为 .docx'],
      [Buffer.from('%PDF-1.7'), '复制出来'],
      [Buffer.from('{\\rtf1'), 'RTF'],
      [Buffer.from('plain words'), '认不出'],
      [Buffer.alloc(0), '空的'],
      [Buffer.from('PK\x03\x04 and nothing else', 'latin1'), '不是 Word 文档'],
      [other, '不是 Word 文档'],
    ]
    for (const [bytes, word] of cases) {
      await expect(
        readDocxUpload(as(tx, author), { bytes, fileName: 'x.docx' }, store),
      ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining(word) })
    }
  }))

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const documentOf = (words: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`

it('reads a small file whatever sizes its archive declares, and refuses what unpacks beyond bearing', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const types = { name: '[Content_Types].xml', bytes: Buffer.from(CONTENT_TYPES) }
    const document = (bytes: Buffer, declaredSize: number) =>
      buildZip([types, { name: 'word/document.xml', bytes, declaredSize }])
    const take = (bytes: Uint8Array) =>
      readDocxUpload(as(tx, author), { bytes, fileName: 'x.docx' }, store)
    const small = document(Buffer.from(documentOf('正文')), 210 * 1_024 * 1_024)
    expect((await take(small)).text).toBe('正文')
    const bomb = document(Buffer.alloc(40 * 1_024 * 1_024, ' '), 20)
    await expect(take(bomb)).rejects.toMatchObject({ message: expect.stringContaining('太大') })
    const twice = buildZip([types, types, types])
    await expect(take(twice)).rejects.toMatchObject({ code: 'invalid-input' })
    const typed = document(Buffer.from(`<!DOCTYPE x [<!ENTITY a "a">]>${documentOf('&a;')}`), 20)
    await expect(take(typed)).rejects.toMatchObject({ code: 'invalid-input' })
    const words = document(Buffer.from(documentOf('字'.repeat(200_001))), 20)
    await expect(take(words)).rejects.toMatchObject({ message: expect.stringContaining('20 万字') })
    const tags = document(Buffer.from(`${documentOf('')}${'<w:t/>'.repeat(500_001)}`), 20)
    const sentence = '这个 Word 文件展开后太大，请分成几个文件，或把图片压缩后另存再传'
    await expect(take(tags)).rejects.toMatchObject({ message: sentence })
  }))

it('takes a picture once that the text shows thirty times, and fetches none from elsewhere', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const data = await jpeg(700, 480)
    const children = Array.from({ length: 30 }, () => picture(data))
    const packed = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    const take = async (bytes: Uint8Array) =>
      readDocxUpload(as(tx, author), { bytes, fileName: 'x.docx' }, store)
    const { pictures, problems } = await take(packed)
    expect(new Set(pictures.map(({ mediaId }) => mediaId)).size).toBe(1)
    expect(problems).toEqual([])
    const linked = await JSZip.loadAsync(packed)
    const relations = await linked.file('word/_rels/document.xml.rels')?.async('string')
    const elsewhere = relations?.replaceAll(
      /Target="media\/[^"]+"/g,
      'Target="file:///etc/passwd" TargetMode="External"',
    )
    linked.file('word/_rels/document.xml.rels', elsewhere ?? '')
    const read = await take(await linked.generateAsync({ type: 'uint8array' }))
    expect(read.pictures).toEqual([])
    expect(JSON.stringify(read)).not.toContain('root:')
  }))
