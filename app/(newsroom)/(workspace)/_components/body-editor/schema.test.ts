import { describe, expect, it } from 'vitest'
import { fc } from '#lib/testing/properties'

import { bodyFromParagraphs, bodySchema, type Body } from '#domain/article/body'
import { tableOf } from '#domain/article/testing/table-of'

import { bodyFromDoc, editorSchema, docFromBody } from './schema.ts'

const words = fc
  .string({
    unit: fc.constantFrom(...'委员看渠，“水”《渠》 　\\*#12ab'),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => text.trim() === text && text !== '')
const link = { type: 'link', attrs: { href: 'https://www.gov.cn/' } }
const marks = fc.constantFrom(undefined, [{ type: 'bold' }], [link], [{ type: 'bold' }, link])
const boldOnly = fc.record({
  type: fc.constant('text'),
  text: words,
  marks: fc.constantFrom(undefined, [{ type: 'bold' }]),
})
const run = fc.record({ type: fc.constant('text'), text: words, marks })
const line = fc.array(fc.oneof(run, fc.constant({ type: 'hardBreak' })), { maxLength: 6 })
const figure = fc.record({
  type: fc.constant('figure'),
  attrs: fc.record({
    mediaId: fc.integer({ min: 1, max: 9_999 }),
    alt: fc.string({ maxLength: 20 }),
    caption: fc.string({ maxLength: 20 }),
    credit: fc.string({ maxLength: 20 }),
    focus: fc.constantFrom(undefined, null, { x: 0, y: 100 }, { x: 35, y: 10 }, { x: -1, y: 4 }),
    crop: fc.constantFrom(
      undefined,
      null,
      { of: 7, area: { left: 0, top: 125, width: 1_000, height: 750 } },
      { of: 7, area: { left: 600, top: 0, width: 600, height: 1_000 } },
    ),
    lead: fc.constantFrom(undefined, null, true, false),
  }),
})
const table = fc
  .record({
    caption: fc.constantFrom(undefined, null, '', ' 各村水渠 '),
    header: fc.constantFrom(undefined, null, true, false),
    columns: fc.integer({ min: 1, max: 3 }),
    cells: fc.array(line, { minLength: 1, maxLength: 6 }),
  })
  .map(({ caption, header, columns, cells }) => ({
    type: 'table',
    attrs: { caption, header },
    content: cells.map((content) => ({
      type: 'row',
      content: Array.from({ length: columns }, () => ({ type: 'cell', content })),
    })),
  }))
/** Documents as an editor may hold them: blank paragraphs and bold line breaks among them. */
const editorDoc = fc.record({
  type: fc.constant('doc'),
  content: fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('paragraph'), content: line }),
      fc.record({
        type: fc.constant('item'),
        attrs: fc.record({ list: fc.constantFrom('bullet', 'number') }),
        content: line,
      }),
      fc.record({
        type: fc.constant('heading'),
        attrs: fc.constant({ level: 2 }),
        content: fc.array(boldOnly, { maxLength: 3 }),
      }),
      figure,
      table,
    ),
    { minLength: 1, maxLength: 8 },
  ),
})
const held = (json: object) => {
  const node = editorSchema.nodeFromJSON(JSON.parse(JSON.stringify(json)))
  node.check()
  return node
}

describe('the editor and the body', () => {
  it('have the same nodes and marks', () => {
    expect(Object.keys(editorSchema.nodes).toSorted()).toEqual(
      [
        'cell',
        'doc',
        'figure',
        'hardBreak',
        'heading',
        'item',
        'paragraph',
        'row',
        'table',
        'text',
      ].toSorted(),
    )
    expect(Object.keys(editorSchema.marks)).toEqual(['bold', 'link'])
  })

  it('whatever the editor holds is a body', () => {
    fc.assert(
      fc.property(editorDoc, (doc) => {
        const body = bodyFromDoc(held(doc).toJSON())
        expect(bodySchema.parse(body)).toEqual(body)
      }),
    )
  })

  it('whatever is a body of the editor loads and comes back unchanged', () => {
    fc.assert(
      fc.property(editorDoc, (doc) => {
        const body: Body = bodyFromDoc(held(doc).toJSON())
        expect(bodyFromDoc(held(docFromBody(body)).toJSON())).toEqual(body)
      }),
    )
  })

  it('leaves out blank lines and indents, and keeps the space inside a name', () => {
    const doc = held({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '　　李 昆看渠 ' }] },
        { type: 'paragraph', content: [{ type: 'text', text: '　' }, { type: 'hardBreak' }] },
        { type: 'paragraph' },
      ],
    })
    expect(bodyFromDoc(doc.toJSON())).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '李 昆看渠' }] }],
    })
  })

  it('leaves out the blank rows that a table ends with', () => {
    const rows = [
      ['村', '亩数'],
      ['', ''],
      ['甲村', ''],
    ]
    const doc = held({ type: 'doc', content: [tableOf([...rows, ['', '']])] })
    expect(bodyFromDoc(doc.toJSON()).content).toEqual([tableOf(rows)])
  })

  it('keeps the words of a link that leads to no address', () => {
    const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: '委员', marks }] }]
    expect(bodyFromDoc(held({ type: 'doc', content }).toJSON())).toEqual(
      bodyFromParagraphs(['委员']),
    )
  })

  it('takes no node outside the closed list', () => {
    for (const type of ['image', 'tableRow', 'bulletList', 'blockquote', 'codeBlock']) {
      expect(() => held({ type: 'doc', content: [{ type }] })).toThrow()
    }
  })
})
