import { EditorState } from '@tiptap/pm/state'
import type { Command } from '@tiptap/pm/state'
import { expect, it } from 'vitest'

import { leadFigure, type Figure } from '#domain/article/body'

import { countUncredited, creditTheRest, leadAmong, makeLead } from './figure-commands.ts'
import { bodyFromDoc, editorSchema } from './schema.ts'

const figure = (mediaId: number, more: Partial<Figure['attrs']> = {}) => ({
  type: 'figure',
  attrs: { mediaId, alt: '', caption: '', credit: '', ...more },
})
const stateOf = (...content: object[]) =>
  EditorState.create({ doc: editorSchema.nodeFromJSON({ type: 'doc', content }) })
const run = (state: EditorState, command: Command) => {
  let next = state
  const done = command(state, (tr) => (next = state.apply(tr)))
  return { done, doc: next.doc, body: bodyFromDoc(next.doc.toJSON()) }
}

it('one picture stands for the article: the first, until another is chosen', () => {
  const state = stateOf(figure(1), { type: 'paragraph' }, figure(2), figure(3))
  expect(leadAmong(state.doc)).toBe(0)
  const chosen = run(state, makeLead(3))
  expect(leadFigure(chosen.body)?.attrs.mediaId).toBe(2)
  const again = run(EditorState.create({ doc: chosen.doc }), makeLead(4))
  expect(again.body.content.map((block) => block.type === 'figure' && block.attrs.lead)).toEqual([
    undefined,
    undefined,
    true,
  ])
})

it('a single picture is nothing to choose from, and a paragraph is no picture', () => {
  const state = stateOf(figure(1), { type: 'paragraph' })
  expect(leadAmong(state.doc)).toBeNull()
  expect(run(state, makeLead(1)).done).toBe(false)
})

it('one credit goes to every picture without one, and to no other', () => {
  const state = stateOf(
    figure(1, { credit: '甲某' }),
    figure(2),
    figure(3, { credit: '乙某' }),
    figure(4),
  )
  expect(countUncredited(state.doc)).toBe(2)
  const { body } = run(state, creditTheRest(' 甲某 '))
  expect(body.content.map((block) => block.type === 'figure' && block.attrs.credit)).toEqual([
    '甲某',
    '甲某',
    '乙某',
    '甲某',
  ])
  expect(run(state, creditTheRest(' ')).done).toBe(false)
})
