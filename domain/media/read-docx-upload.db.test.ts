import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  Document,
  ExternalHyperlink,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Textbox,
} from 'docx'
import JSZip from 'jszip'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY, setStage } from '../testing/stage.ts'
import { buildZip } from './testing/zip.ts'
import { readDocxUpload } from './read-docx-upload.ts'
import { openFolderStore } from './store/folder-store.ts'
import type { MediaStore } from './store/media-store.ts'

let folder = ''
let store: MediaStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-media-'))
  store = openFolderStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const jpeg = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a5a3c' } })
    .jpeg()
    .toBuffer()

const picture = (data: Buffer) =>
  new Paragraph({
    children: [new ImageRun({ type: 'jpg', data, transformation: { width: 90, height: 60 } })],
  })

async function docxFile(): Promise<Buffer> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] })
  const children = [
    new Paragraph('庄浪县政协召开会议'),
    new Paragraph({
      children: [new TextRun('本报庄浪讯'), new TextRun({ text: '(通讯员甲乙)', bold: true })],
    }),
    picture(await jpeg(900, 600)),
    new Paragraph('图为会议现场。'),
    new Table({ rows: [new TableRow({ children: [cell('立案'), cell('142件')] })] }),
    picture(await jpeg(50, 50)),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

it('returns the text a line a paragraph, and the pictures where they were', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const file = await readDocxUpload(
      as(tx, author),
      { bytes: await docxFile(), fileName: '稿件.docx' },
      store,
    )
    expect(file.text.split('\n')).toEqual([
      '庄浪县政协召开会议',
      '本报庄浪讯(通讯员甲乙)',
      '',
      '图为会议现场。',
      '立案\u3000142件',
      '',
    ])
    expect(file.pictures).toHaveLength(1)
    expect(file.text.slice(0, file.pictures[0]?.offset)).toMatch(/通讯员甲乙\)\n$/)
    expect(file.problems).toEqual([expect.stringContaining('第 2 张图片没有收下：图片太小')])
  }))

it('returns links with their words, as they are in the file', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const link = 'https://www.gov.cn/'
    const children = [
      new TextRun('公告'),
      new ExternalHyperlink({ children: [new TextRun({ text: '全文', bold: true })], link }),
    ]
    const cells = [[new TextRun('南渠')], children].map(
      (words) => new TableCell({ children: [new Paragraph({ children: words })] }),
    )
    const table = new Table({ rows: [new TableRow({ children: cells })] })
    const document = new Document({
      sections: [{ children: [new Paragraph({ children }), table] }],
    })
    const bytes = await Packer.toBuffer(document)
    const file = await readDocxUpload(as(tx, author), { bytes, fileName: '稿件.docx' }, store)
    expect(file.text).toBe('公告全文\n南渠\u3000公告全文')
    const found = { before: '公告', words: '全文', href: link }
    expect(file.links).toEqual([found, found])
  }))

it('keeps pictures and paragraphs of tables and boxes apart, and reports numbers that Word counts', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const data = await jpeg(800, 500)
    const row = (...cells: Paragraph[][]) =>
      new TableRow({ children: cells.map((children) => new TableCell({ children })) })
    const numbering = { reference: 'points', level: 0 }
    const children = [
      new Table({
        rows: [
          row([new Paragraph('县政协委员看渠'), new Paragraph('近日，委员到渠边。')]),
          row([picture(data)], [new Paragraph('图为渠边。')]),
          row([new Paragraph('上庄')], [new Paragraph('120'), picture(await jpeg(700, 500))]),
        ],
      }),
      new Textbox({ children: [new Paragraph('框里一行')], style: { width: '100pt' } }),
      new Paragraph({ text: '先修主渠。', numbering }),
      new Paragraph({ text: '再量水位。', numbering }),
    ]
    const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }]
    const config = [{ reference: 'points', levels }]
    const bytes = await Packer.toBuffer(
      new Document({ numbering: { config }, sections: [{ children }] }),
    )
    const file = await readDocxUpload(as(tx, author), { bytes, fileName: '表.docx' }, store)
    expect(file.text.split('\n').filter((line) => line !== '')).toEqual([
      '县政协委员看渠',
      '近日，委员到渠边。',
      '图为渠边。',
      '上庄\u3000120',
      '框里一行',
      '先修主渠。',
      '再量水位。',
    ])
    const [first, second] = file.pictures.map(({ offset }) => file.text.slice(0, offset).trimEnd())
    expect(first?.endsWith('近日，委员到渠边。')).toBe(true)
    expect(second?.endsWith('上庄\u3000120')).toBe(true)
    expect(file.problems).toEqual(['2 段前面的自动编号没有带进来，请对照原稿补上'])
  }))

it('has the tables of figures by themselves, too, each a line of the text', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const cell = (words: string, given: object = {}) =>
      new TableCell({ ...given, children: words.split('\n').map((line) => new Paragraph(line)) })
    const heavy = (words: string) =>
      new TableCell({
        children: [new Paragraph({ children: [new TextRun({ text: words, bold: true })] })],
      })
    const children = [
      new Paragraph('各村水渠如下：'),
      new Table({
        rows: [
          new TableRow({ children: [cell('各村水渠', { columnSpan: 3 })] }),
          new TableRow({ children: [heavy('镇'), heavy('村'), heavy('水渠')] }),
          new TableRow({ children: [cell('甲镇', { rowSpan: 2 }), cell('上庄'), cell('3条')] }),
          new TableRow({ children: [cell('下庄'), cell('5条\n新修1条')] }),
        ],
      }),
      new Table({ rows: [new TableRow({ children: [cell('只是'), cell('排版')] })] }),
    ]
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    const file = await readDocxUpload(as(tx, author), { bytes, fileName: '表.docx' }, store)
    const [table, ...more] = file.tables
    expect(more).toEqual([])
    expect(table).toEqual({
      text: '各村水渠：镇\u3000村\u3000水渠；甲镇\u3000上庄\u30003条；下庄\u30005条 新修1条。',
      caption: '各村水渠',
      header: true,
      rows: [
        ['镇', '村', '水渠'],
        ['甲镇', '上庄', '3条'],
        ['', '下庄', '5条\n新修1条'],
      ],
      merged: 1,
    })
    expect(file.text).toBe(`各村水渠如下：\n${table?.text}\n只是\u3000排版`)
    expect(file.problems).toEqual([expect.stringContaining('合并的 1 个单元格已拆开')])
  }))

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

it('refuses who does not write', () =>
  withRollback(async (tx) => {
    const auditor = await insertAccount(tx, 'auditor', COUNTY)
    await expect(
      readDocxUpload(as(tx, auditor), { bytes: await docxFile(), fileName: 'x.docx' }, store),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
