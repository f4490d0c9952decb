import { TrailingNode } from '@tiptap/extensions'
import type { Node as DocNode } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'

import { tableOf } from '#domain/article/testing/table-of'

import { endOfText, placeForBlock } from './block-commands.ts'
import { docFromBody, editorSchema } from './schema.ts'
import { addSpot, dropSpot, findSpot, UploadSpots } from './upload-spots.ts'

const line = (text: string) => ({ type: 'text', text })
const paragraph = (text: string) => ({ type: 'paragraph', content: [line(text)] })
const table = (...cells: string[]) => ({
  type: 'table',
  content: [
    { type: 'row', content: cells.map((text) => ({ type: 'cell', content: [line(text)] })) },
  ],
})
const BLANK = { type: 'paragraph' }

const spots = UploadSpots.config.addProseMirrorPlugins?.call({} as never) ?? []
const trailing =
  TrailingNode.config.addProseMirrorPlugins?.call({
    name: 'trailingNode',
    options: { node: 'paragraph' },
    editor: { schema: editorSchema },
  } as never) ?? []

/** The document with pictures 1 and 2 that were brought to one place, and came one after the other. */
function withPictures(doc: DocNode, pos: number, plugins = spots): string[] {
  let state = EditorState.create({ doc, plugins })
  for (const id of [1, 2])
    state = state.apply(addSpot(state.tr, id, placeForBlock(state.doc, pos), ''))
  for (const id of [1, 2]) {
    const figure = editorSchema.node('figure', { mediaId: id })
    const at = findSpot(state, id) ?? -1
    state = state.apply(dropSpot(state.tr.insert(at, figure), id))
  }
  return state.doc.children.map((node) => node.attrs['mediaId'] ?? node.textContent)
}

describe('pictures chosen together', () => {
  it.each([
    ['a paragraph', [paragraph('甲'), paragraph('乙')], '甲', ['甲', 1, 2, '乙']],
    ['the last paragraph', [paragraph('甲')], '甲', ['甲', 1, 2]],
    ['a table', [table('甲', '丙'), paragraph('乙')], '甲', ['甲丙', 1, 2, '乙']],
    ['a table at the end', [paragraph('乙'), table('甲', '丙')], '甲', ['乙', '甲丙', 1, 2]],
    ['a table with a blank line below', [table('甲', '丙'), BLANK], '丙', ['甲丙', 1, 2, '']],
  ])('come in the order chosen below %s', (_where, content, words, expected) => {
    const doc = editorSchema.nodeFromJSON({ type: 'doc', content })
    let pos = 0
    doc.descendants((node, at) => {
      if (node.text === words) pos = at + 1
    })
    expect(withPictures(doc, pos)).toEqual(expected)
  })

  it.each([
    ['a table', tableOf([['甲', '丙']]), '甲丙'],
    ['a picture', { type: 'figure', attrs: { mediaId: 9, alt: '', caption: '', credit: '' } }, 9],
  ] as const)('come in the order chosen at the end of a text that ends in %s', (_, last, shown) => {
    const doc = editorSchema.nodeFromJSON(docFromBody({ type: 'doc', content: [last] }))
    const plugins = [...spots, ...trailing]
    expect(withPictures(doc, endOfText(doc), plugins)).toEqual([shown, 1, 2, ''])
  })
})
