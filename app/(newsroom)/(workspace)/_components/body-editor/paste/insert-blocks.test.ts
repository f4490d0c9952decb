import { Fragment, Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'

import { tableOf } from '#domain/article/testing/table-of'

import { editorSchema } from '../schema.ts'
import { sliceForCell } from './cell-slice.ts'
import { insertBlocks } from './insert-blocks.ts'

const paragraph = (text: string) => {
  return { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
}
/** The text with blocks pasted at ｜, and a picture's mark at each place. */
function pasted(text: string, words: readonly string[], after: readonly number[]): string[] {
  const caret = text.indexOf('｜')
  const written = text.replace('｜', '')
  const content = [written === '' ? { type: 'paragraph' } : paragraph(written)]
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content })
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret + 1) })
  const pictures = after.map((count) => ({ after: count, source: null }))
  const { tr, places } = insertBlocks(state, words.map(paragraph), pictures)
  const figure = editorSchema.nodes['figure']?.create({ mediaId: 1 })
  if (!figure) throw new Error('There is no figure')
  for (const place of places.toReversed()) tr.insert(place, figure)
  tr.doc.check()
  return tr.doc.children.map((node) => (node.type.name === 'figure' ? '图' : node.textContent))
}

const tableDoc = () =>
  editorSchema.nodeFromJSON({
    type: 'doc',
    content: [
      tableOf([
        ['甲', '乙'],
        ['丙', ''],
      ]),
      { type: 'paragraph' },
    ],
  })

it('puts a table between blocks, and parts the paragraph it is pasted into', () => {
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content: [paragraph('前后')] })
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 2) })
  const { tr } = insertBlocks(state, [tableOf([['甲', '乙']])], [])
  tr.doc.check()
  expect(tr.doc.children.map((node) => node.textContent)).toEqual(['前', '甲乙', '后'])
})

it('puts paragraphs into a cell as its lines, and a picture of theirs below the table', () => {
  const doc = tableDoc()
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 4) })
  const { tr, places } = insertBlocks(state, ['一', '二'].map(paragraph), [
    { after: 1, source: null },
  ])
  tr.doc.check()
  const cell = tr.doc.firstChild?.firstChild?.firstChild
  expect(cell?.children.map((node) => node.text ?? node.type.name)).toEqual([
    '甲一',
    'hardBreak',
    '二',
  ])
  expect(places).toEqual([tr.doc.firstChild?.nodeSize])
})

it('leaves cells that are pasted into a table what they are', () => {
  const doc = tableDoc()
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 4) })
  const cells = new Slice(Fragment.from(tableDoc().firstChild), 0, 0)
  expect(sliceForCell(state, cells)).toBe(cells)
  const outside = state.apply(state.tr.setSelection(TextSelection.atEnd(doc)))
  const lines = new Slice(Fragment.from(editorSchema.nodeFromJSON(paragraph('一'))), 1, 1)
  expect(sliceForCell(outside, lines)).toBe(lines)
  expect(sliceForCell(state, lines).content.firstChild?.text).toBe('一')
})

it.each<[string, string[], number[], string[]]>([
  ['｜', ['一', '二'], [1], ['一', '图', '二']],
  ['｜', ['一', '二'], [0, 2], ['图', '一', '二', '图']],
  ['｜', ['一', '二'], [1, 1, 2], ['一', '图', '图', '二', '图']],
  ['甲｜乙', ['一', '二'], [1], ['甲一', '图', '二乙']],
  ['甲｜乙', ['一', '二'], [0], ['甲', '图', '一', '二乙']],
  ['甲｜乙', ['一', '二'], [2], ['甲一', '二', '图', '乙']],
  ['甲｜乙', ['一'], [0, 1], ['甲', '图', '一', '图', '乙']],
  ['甲｜', ['一'], [1], ['甲一', '图']],
])('%s with %j and pictures after %j reads %j', (text, words, after, lines) => {
  expect(pasted(text, words, after).filter((line) => line !== '')).toEqual(lines)
})
