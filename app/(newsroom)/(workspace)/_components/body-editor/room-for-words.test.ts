import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { describe, expect, it } from 'vitest'

import { tableOf } from '#domain/article/testing/table-of'

import { insertBlocks } from './paste/insert-blocks.ts'
import { makeRoom, withRoom } from './room-for-words.ts'
import { editorSchema } from './schema.ts'

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: text === '' ? [] : [{ type: 'text' as const, text }],
})
const figure = { type: 'figure', attrs: { mediaId: 1, alt: '', caption: '渠', credit: '' } }

/** A text with its picture, or its table, chosen. */
function choose(...content: object[]): EditorState {
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content })
  let chosen = -1
  doc.forEach(({ type }, pos) => {
    if (type.name === 'figure' || type.name === 'table') chosen = pos
  })
  return EditorState.create({ doc, selection: NodeSelection.create(doc, chosen) })
}

/** Blocks as words, after a word was typed as a browser types it. */
function typed(before: EditorState): string[] {
  let state = before
  const dispatch = (tr: EditorState['tr']) => {
    state = state.apply(tr)
  }
  expect(makeRoom({ state, dispatch })).toBe(false)
  dispatch(state.tr.insertText('字'))
  return shown(state)
}

const shown = ({ doc }: Pick<EditorState, 'doc'>): string[] => {
  doc.check()
  return doc.children.map((node) => {
    if (node.type.name === 'figure') return `图：${node.attrs['caption']}`
    if (node.type.name !== 'table') return node.textContent
    return node.children
      .map((row) => row.children.map((cell) => cell.textContent).join('|'))
      .join('/')
  })
}

describe('words that come while a picture is chosen', () => {
  it('go into a paragraph below it, and the picture stays with its caption', () => {
    expect(typed(choose(paragraph('前'), figure, paragraph('后')))).toEqual([
      '前',
      '图：渠',
      '字',
      '后',
    ])
    expect(typed(choose(paragraph('前'), figure))).toEqual(['前', '图：渠', '字'])
  })

  it('take the empty line that is below it already', () => {
    expect(typed(choose(figure, paragraph('')))).toEqual(['图：渠', '字'])
  })

  it('go below it when they are pasted', () => {
    const { tr } = insertBlocks(choose(figure, paragraph('后')), [paragraph('甲')], [])
    expect(shown(tr)).toEqual(['图：渠', '甲', '后'])
  })

  it('leave a chosen table as it is, too', () => {
    expect(typed(choose(tableOf([['甲', '乙']]), paragraph('后')))).toEqual(['甲|乙', '字', '后'])
  })
})

describe('words that come while cells are chosen', () => {
  const rows = [
    ['甲', '乙', '丙'],
    ['一', '二', '三'],
  ]
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content: [tableOf(rows), paragraph('后')] })
  const cellAt = (words: string) => {
    let at = 0
    doc.descendants((node, pos) => {
      if (node.type.name === 'cell' && node.textContent === words) at = pos
    })
    return at
  }
  const chosen = (anchor: string, head: string) =>
    EditorState.create({ doc, selection: CellSelection.create(doc, cellAt(anchor), cellAt(head)) })

  it('stand in the first of them, and the others are empty', () => {
    for (const [anchor, head] of [
      ['乙', '三'],
      ['三', '乙'],
      ['丙', '二'],
    ] as const)
      expect(typed(chosen(anchor, head))).toEqual(['甲|字|/一||', '后'])
    expect(typed(chosen('一', '一'))).toEqual(['甲|乙|丙/字|二|三', '后'])
  })

  it('do the same when they are pasted', () => {
    const { tr } = insertBlocks(chosen('乙', '三'), [paragraph('字')], [])
    expect(shown(tr)).toEqual(['甲|字|/一||', '后'])
  })
})

it('leaves alone what is chosen among words, and a caret', () => {
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content: [paragraph('前后')] })
  for (const selection of [TextSelection.create(doc, 2), TextSelection.create(doc, 1, 3)]) {
    const tr = withRoom(EditorState.create({ doc, selection }))
    expect(tr.docChanged || tr.selectionSet).toBe(false)
  }
})
