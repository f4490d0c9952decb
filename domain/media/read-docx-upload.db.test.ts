import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  Document,
  ExternalHyperlink,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Textbox,
} from 'docx'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY, setStage } from '../testing/stage.ts'
import { readDocxUpload } from './read-docx-upload.ts'
import { openFolderStore } from './store/folder-store.ts'
import type { MediaStore } from './store/media-store.ts'
import { docxFile, jpeg, picture } from './testing/docx-files.ts'

let folder = ''
let store: MediaStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-media-'))
  store = openFolderStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

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

it('leaves out what the program hides, and says so', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const runs = (...children: TextRun[]) => new Paragraph({ children })
    const children = [
      runs(
        new TextRun('委员到渠边。'),
        new TextRun({ text: '此句给领导看。', vanish: true }),
        new TextRun({ text: '渠水清。', vanish: false, highlight: 'yellow' }),
      ),
      runs(new TextRun({ text: '暂不公开。', vanish: true, highlight: 'yellow' })),
    ]
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    const file = await readDocxUpload(as(tx, author), { bytes, fileName: '藏.docx' }, store)
    expect(file.text.trim()).toBe('委员到渠边。渠水清。')
    expect(file.problems).toEqual(['原稿里隐藏的 2 处文字没有带进来'])
  }))

it('refuses who does not write', () =>
  withRollback(async (tx) => {
    const auditor = await insertAccount(tx, 'auditor', COUNTY)
    await expect(
      readDocxUpload(as(tx, auditor), { bytes: await docxFile(), fileName: 'x.docx' }, store),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
