import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'

import { bodyText, type BodyBlock } from '#domain/article/body'

import type { PickedField } from '../edition-fields/picked/fill-with.ts'
import { holdsPicture, moveStep, stepBack, withoutSelected } from './picked-words.tsx'
import { bodyFromDoc, editorSchema } from './schema.ts'

const BLOCKS: BodyBlock[] = ['委员在行动', '本报庄浪讯（通讯员 王小试）3月16日开会。'].map(
  (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }),
)
function selecting(words: string): EditorState {
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content: BLOCKS })
  let from = 0
  doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at >= 0) from = pos + at
  })
  const selection = TextSelection.create(doc, from, from + words.length)
  return EditorState.create({ doc, selection })
}
const textOf = (state: EditorState) => bodyText(bodyFromDoc(state.doc.toJSON()))
function leaves(words: string, field: PickedField): string {
  const state = selecting(words)
  return textOf(state.apply(withoutSelected(state, field)))
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

it.each([
  ['王小试', 'credits'],
  ['委员在行动', 'kicker'],
  ['3月16日', 'subtitle'],
] as [string, PickedField][])(
  'puts %s back where it was, whatever was written since',
  (words, field) => {
    const before = selecting(words)
    const cut = withoutSelected(before, field)
    const after = before.apply(cut)
    const later = after.tr.insertText('先写：', 1)
    const back = moveStep(stepBack(cut), later)
    if (!back) throw new Error('nowhere to put it')
    const written = after.apply(later)
    const [first = ''] = textOf(before).split('\n')
    const expected =
      words === first ? textOf(before).replace('本报', '先写：本报') : `先写：${textOf(before)}`
    expect(textOf(written.apply(written.tr.step(back)))).toBe(expected)
  },
)

it('takes out what is selected over several lines by one step', () => {
  const { doc } = selecting('委员在行动')
  const lines = TextSelection.create(doc, 3, doc.content.size - 2)
  for (const selection of [lines, new AllSelection(doc)]) {
    const state = EditorState.create({ doc, selection })
    const cut = withoutSelected(state, 'headline')
    const back = stepBack(cut)
    if (!back) throw new Error('more than one step')
    const after = state.apply(cut)
    expect(textOf(after.apply(after.tr.step(back)))).toBe(textOf(state))
  }
})
