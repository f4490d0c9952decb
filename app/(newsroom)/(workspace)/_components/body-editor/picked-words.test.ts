import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'

import { bodyText, type BodyBlock } from '#domain/article/body'

import type { PickedField } from '../edition-fields/picked/fill-with.ts'
import { holdsPicture, withoutSelected } from './picked-words.tsx'
import { bodyFromDoc, editorSchema } from './schema.ts'

const BLOCKS: BodyBlock[] = ['委员在行动', '本报庄浪讯（通讯员 王小试）3月16日开会。'].map(
  (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }),
)
function leaves(words: string, field: PickedField): string {
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content: BLOCKS })
  let from = 0
  doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at >= 0) from = pos + at
  })
  const selection = TextSelection.create(doc, from, from + words.length)
  const state = EditorState.create({ doc, selection })
  return bodyText(bodyFromDoc(state.apply(withoutSelected(state, field)).doc.toJSON()))
}

it('keeps a picture that was selected with words', () => {
  const doc = editorSchema.nodeFromJSON({
    type: 'doc',
    content: [BLOCKS[0], { type: 'figure', attrs: { mediaId: 1 } }, BLOCKS[1]],
  })
  const held = (from: number, to: number) =>
    holdsPicture(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }))
  expect(held(1, doc.content.size - 1)).toBe(true)
  expect(held(1, 4)).toBe(false)
})

it('takes names out with their brackets, and a line with its paragraph', () => {
  expect(leaves('王小试', 'credits')).toBe('委员在行动\n本报庄浪讯3月16日开会。')
  expect(leaves('委员在行动', 'kicker')).toBe('本报庄浪讯（通讯员 王小试）3月16日开会。')
  expect(leaves('开会', 'subtitle')).toBe('委员在行动\n本报庄浪讯（通讯员 王小试）3月16日。')
})
