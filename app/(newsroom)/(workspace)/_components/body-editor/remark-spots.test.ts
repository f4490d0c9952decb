import { EditorState } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { expect, it } from 'vitest'

import { bodyFromParagraphs } from '#domain/article/body'

import { RemarkSpots, showRemarks } from './remark-spots.ts'
import { editorSchema, docFromBody } from './schema.ts'

const dom = { id: 'remark-7' } as HTMLElement

function open(paragraphs: string[]) {
  const plugins = RemarkSpots.config.addProseMirrorPlugins?.call({} as never) ?? []
  const doc = editorSchema.nodeFromJSON(docFromBody(bodyFromParagraphs(paragraphs)))
  return EditorState.create({ doc, plugins })
}

function marksOf(state: EditorState): [number, number][] {
  const [plugin] = state.plugins
  const marks = plugin ? (plugin.getState(state) as DecorationSet).find() : []
  return marks
    .map(({ from, to }): [number, number] => [from, to])
    .toSorted(([, one], [, other]) => other - one)
}

it('puts a remark before its paragraph where there is room beside it, else behind it', () => {
  const state = open(['第一段', '第二段'])
  const show = (beside: boolean) =>
    marksOf(state.apply(showRemarks(state.tr, { spots: [{ block: 1, dom }], beside })))
  expect(show(true)).toEqual([
    [5, 10],
    [5, 5],
  ])
  expect(new Set(show(false).map(String))).toEqual(new Set(['5,10', '10,10']))
})

it('counts blocks as the body does, and keeps the remark at its words while they are written on', () => {
  const state = open(['第一段', '第二段'])
  const blank = state.apply(state.tr.insert(5, editorSchema.nodes['paragraph']?.create() ?? []))
  const shown = blank.apply(showRemarks(blank.tr, { spots: [{ block: 1, dom }], beside: true }))
  expect(marksOf(shown)[0]).toEqual([7, 12])
  expect(marksOf(shown.apply(shown.tr.insertText('开头', 1)))[0]).toEqual([9, 14])
})
