import JSZip from 'jszip'
import { expect, it } from 'vitest'

import { buildZip } from '../media/testing/zip.ts'
import { buildRoster } from './build-roster.ts'
import { ROSTER_HEAD } from './columns.ts'
import { readSheetInChild } from './read-sheet-in-child.ts'
import { requireRosterFile } from './roster-format.ts'
import { MAX_ROSTER_BYTES } from './roster-limits.ts'
import { excelFile } from './testing/excel-file.ts'

const HEAD = ['姓名', '区划', '角色', '起', '手机']
const read = async (bytes: Uint8Array) => {
  const [sheet] = await readSheetInChild(1, bytes)
  if (!sheet) throw new Error('There is no sheet')
  return sheet
}
const MEGABYTE = 1_024 * 1_024

it('reads the cells of a file as Excel writes it: words, days, a number that is a phone, a formula as shown', async () => {
  const bytes = await excelFile([
    HEAD,
    ['王小明', '庄浪县', '通讯员', { day: '2026-03-01' }, 13_893_301_234],
    [{ formula: 'HYPERLINK("http://x","李")', shown: '李四' }, '庄浪县', '通讯员', null, ' 138 '],
    [null, null, null],
  ])
  const { rows, merged } = await read(bytes)
  expect(rows).toEqual([
    HEAD,
    ['王小明', '庄浪县', '通讯员', '2026-03-01', '13893301234'],
    ['李四', '庄浪县', '通讯员', '', '138'],
  ])
  expect(merged).toEqual([])
})

it('reports merged cells, of which only the first has a value', async () => {
  const rows = [HEAD, ['甲', '庄浪县', '通讯员'], ['乙', null, '通讯员']]
  expect((await read(await excelFile(rows, { merged: ['B2:B3'] }))).merged).toEqual(['B2:B3'])
})

it('reads every sheet that has a word, each with its own merged cells and line breaks', async () => {
  const bytes = await excelFile([HEAD], {
    merged: ['A1:A2'],
    others: [
      { name: 'Sheet2', rows: [] },
      { name: '续表 & 说明', rows: [['甲\r\n乙', '丙\t丁']], merged: ['A1:B1', 'C1:D1'] },
    ],
  })
  expect(await readSheetInChild(1, bytes)).toEqual([
    { name: '名单', rows: [HEAD], merged: ['A1:A2'] },
    { name: '续表 & 说明', rows: [['甲\n乙', '丙 丁']], merged: ['A1:B1', 'C1:D1'] },
  ])
})

it('reads a sheet of more than half a megabyte, which a reader unpacks in a thread', async () => {
  const words = '一件一件写着的字'.repeat(40)
  const lines = Array.from({ length: 800 }, (_, index) => [`甲${index}`, '庄浪县', words])
  const bytes = await excelFile([HEAD, ...lines])
  const archive = await JSZip.loadAsync(bytes)
  const part = await archive.file('xl/sharedStrings.xml')?.async('nodebuffer')
  expect(part?.byteLength).toBeGreaterThan(MEGABYTE / 2)
  const { rows } = await read(bytes)
  expect(rows).toHaveLength(801)
  expect(rows.at(-1)).toEqual(['甲799', '庄浪县', words, '', ''])
})

it('reads what the portal itself writes', async () => {
  const line = Object.fromEntries(
    [
      'displayName',
      'unit',
      'division',
      'role',
      'startsOn',
      'endsOn',
      'mobile',
      'mail',
      'loginName',
    ].map((field) => [field, `=${field}`]),
  ) as never
  const { rows } = await read(await buildRoster([line], []))
  expect(rows[0]).toEqual(ROSTER_HEAD)
  expect(rows[1]?.[0]).toBe('=displayName')
})

it('reads CSV in UTF-8 and as Excel saves it on a Chinese Windows', async () => {
  const text = '\uFEFF姓名,区划,角色\r\n"王,小明",庄浪县,通讯员\r\n\r\n'
  expect((await read(Buffer.from(text))).rows).toEqual([
    ['姓名', '区划', '角色'],
    ['王,小明', '庄浪县', '通讯员'],
  ])
  // 姓名 in GBK.
  const { rows } = await read(Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a]))
  expect(rows).toEqual([['姓名']])
})

it('refuses what is no sheet, and what unpacks beyond bearing, each with what to do', async () => {
  const whole = await excelFile([HEAD])
  const changed = async (name: string, content: string | Buffer) => {
    const zip = await JSZip.loadAsync(whole)
    return zip.file(name, content).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  }
  const sheet = 'xl/worksheets/sheet7.xml'
  const cases: [string, Uint8Array, string][] = [
    ['bomb', await changed(sheet, Buffer.alloc(60 * MEGABYTE, ' ')), '太大'],
    ['many tags', await changed(sheet, '<a/>'.repeat(500_001)), '太大'],
    ['a cell far away', await changed(sheet, cellAt('XFD1048576', '<v>1</v>')), 'Ctrl+End'],
    ['document type', await changed(sheet, '<!DOCTYPE x [<!ENTITY a "a">]><worksheet/>'), '另存为'],
    ['twice', buildZip([entry('a.xml'), entry('a.xml')]), '另存为'],
    ['Word file', buildZip([entry('word/document.xml')]), '另存为'],
    ['cut short', whole.subarray(0, whole.byteLength - 100), '另存为'],
    ['many rows', Buffer.from('甲,乙\n'.repeat(2_600)), '分成几个'],
  ]
  for (const [name, bytes, word] of cases) {
    await expect(read(bytes), name).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(word),
    })
  }
})

it('reads a sheet with a colour in its last cell', async () => {
  const zip = await JSZip.loadAsync(await excelFile([HEAD]))
  const part = 'xl/worksheets/sheet7.xml'
  const text = (await zip.file(part)?.async('string')) ?? ''
  const far = text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="1"/></row>$&')
  const bytes = await zip.file(part, far).generateAsync({ type: 'nodebuffer' })
  expect((await read(bytes)).rows).toEqual([HEAD])
})

const cellAt = (at: string, content: string) => {
  const row = /\d+/.exec(at)?.[0] ?? ''
  return `<worksheet><sheetData><row r="${row}"><c r="${at}">${content}</c></row></sheetData></worksheet>`
}

const entry = (name: string) => ({ name, bytes: Buffer.from('<a/>') })

it('looks at the first bytes before anything is read', () => {
  const cases: [Uint8Array, string][] = [
    [Buffer.alloc(0), '选一个'],
    [Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), '旧式'],
    [Buffer.from('%PDF-1.7'), 'PDF'],
    [Buffer.from('\x89PNG\0\0', 'latin1'), '认不出'],
    [Buffer.alloc(MAX_ROSTER_BYTES + 1, 'a'), '900 KB'],
  ]
  for (const [bytes, word] of cases) {
    expect(() => requireRosterFile(bytes)).toThrow(word)
  }
})
