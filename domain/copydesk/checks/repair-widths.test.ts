import { expect, it } from 'vitest'

import { bodyText, type Body } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'
import { tableOf } from '#domain/article/testing/table-of'

import { contentOf } from '../testing/content-of.ts'
import { findWidths } from './punctuation.ts'
import { repairWidths } from './repair-widths.ts'

const body: Body = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '怎么办?' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '多少,水价' },
        { type: 'hardBreak' },
        { type: 'text', text: '怎么算:１６元.', marks: [{ type: 'bold' }] },
      ],
    },
    { type: 'figure', attrs: { mediaId: 1, alt: '', caption: '图,说', credit: '' } },
  ],
}
const content: Content = { ...emptyContent('620825'), headline: '看水,问水', body }

it('mends all marks in one go, with weight and breaks as they were', () => {
  const mended = repairWidths(content, 'marks')
  expect(mended.headline).toBe('看水，问水')
  expect(bodyText(mended.body)).toBe('怎么办？\n多少，水价\n怎么算：１６元。')
  expect(mended.body.content[1]).toMatchObject({
    content: [{ text: '多少，水价' }, { type: 'hardBreak' }, { marks: [{ type: 'bold' }] }],
  })
  expect(mended.body.content[2]).toEqual(body.content[2])
  expect(findWidths(mended).marks).toEqual([])
})

it('mends the cells of a table and its caption, each at its place', () => {
  const rows = [
    ['甲,乙', '１６'],
    ['', '渠,水'],
  ]
  const table = tableOf(rows, { caption: '水,渠' })
  const mended = repairWidths({ ...content, body: { type: 'doc', content: [table] } }, 'marks')
  expect(bodyText(mended.body)).toBe('水，渠\n甲，乙\t１６\n\t渠，水')
  expect(bodyText(repairWidths(mended, 'digits').body)).toContain('\t16\n')
})

it('mends digits by themselves', () => {
  expect(bodyText(repairWidths(content, 'digits').body)).toContain('怎么算:16元.')
})

it('changes nothing that is right', () => {
  const right = repairWidths(repairWidths(content, 'marks'), 'digits')
  expect(repairWidths(right, 'marks')).toEqual(right)
})

it('mends a full stop behind a quotation mark with the others, so that none is left unnamed', () => {
  const quoted = contentOf("又说:'不错'.参会的都记下了.")
  const mended = repairWidths(quoted, 'marks')
  expect(bodyText(mended.body)).toBe("又说：'不错'。参会的都记下了。")
  expect(findWidths(mended).marks).toEqual([])
})
