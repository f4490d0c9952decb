import { EditorState, TextSelection, type Command } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'

import type { BodyBlock } from '#domain/article/body'

import { leaveList, listKindOf, splitItem, toggleList } from './list-commands.ts'
import { insertBlocks } from './paste/insert-blocks.ts'
import { editorSchema } from './schema.ts'

/** Lines of a text: '- ' and '+ ' begin an item, '# ' a subheading; ｜ is the caret, two of them a choice. */
function open(...lines: string[]): EditorState {
  const places: number[] = []
  let offset = 0
  const content = lines.map((line) => {
    const [, sign = '', words = ''] = /^([-+#] )?(.*)$/u.exec(line) ?? []
    for (const [index, part] of words.split('｜').entries()) {
      if (index > 0) places.push(offset + 1)
      offset += part.length
    }
    offset += 2
    const text = words.replaceAll('｜', '')
    return { ...SHAPES[sign], content: text === '' ? [] : [{ type: 'text', text }] }
  })
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content })
  const [from = 1, to = from] = places
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) })
}

const SHAPES: Record<string, object> = {
  '': { type: 'paragraph' },
  '- ': { type: 'item', attrs: { list: 'bullet' } },
  '+ ': { type: 'item', attrs: { list: 'number' } },
  '# ': { type: 'heading', attrs: { level: 2 } },
}

function linesOf({ doc }: EditorState): string[] {
  return doc.children.map(({ type, attrs, textContent }) => {
    if (type.name === 'item') return (attrs['list'] === 'number' ? '+ ' : '- ') + textContent
    return (type.name === 'heading' ? '# ' : '') + textContent
  })
}

function after(state: EditorState, command: Command): string[] | false {
  let now = state
  const done = command(state, (tr) => {
    now = state.apply(tr)
  })
  return done && linesOf(now)
}

describe('a list in the editor', () => {
  it('is made of the chosen lines, changes its kind, and is paragraphs again', () => {
    expect(after(open('甲｜', '乙｜', '丙'), toggleList('number'))).toEqual(['+ 甲', '+ 乙', '丙'])
    expect(after(open('+ 甲｜', '- 乙｜'), toggleList('bullet'))).toEqual(['- 甲', '- 乙'])
    expect(after(open('- 甲｜', '- 乙｜'), toggleList('bullet'))).toEqual(['甲', '乙'])
    expect(after(open('# 甲｜'), toggleList('bullet'))).toEqual(['- 甲'])
  })

  it('is known by all chosen lines', () => {
    expect(listKindOf(open('+ 甲｜', '+ 乙｜'))).toBe('number')
    expect(listKindOf(open('+ 甲｜', '- 乙｜'))).toBeNull()
    expect(listKindOf(open('- 甲｜', '乙｜'))).toBeNull()
  })

  it('goes on with each line, and ends with an empty one', () => {
    expect(after(open('+ 甲｜'), splitItem)).toEqual(['+ 甲', '+ '])
    expect(after(open('+ 甲｜乙'), splitItem)).toEqual(['+ 甲', '+ 乙'])
    expect(after(open('- 甲｜乙｜丙'), splitItem)).toEqual(['- 甲', '- 丙'])
    expect(after(open('- 甲', '- ｜'), splitItem)).toEqual(['- 甲', ''])
    expect(after(open('甲｜'), splitItem)).toBe(false)
  })

  it('is left at the head of a line alone', () => {
    expect(after(open('- 甲', '- ｜乙'), leaveList)).toEqual(['- 甲', '乙'])
    expect(after(open('- 甲｜'), leaveList)).toBe(false)
    expect(after(open('｜甲'), leaveList)).toBe(false)
  })

  it('is pasted whole into an empty line', () => {
    const item = (text: string): BodyBlock => {
      return { type: 'item', attrs: { list: 'number' }, content: [{ type: 'text', text }] }
    }
    const { tr } = insertBlocks(open('｜'), [item('甲'), item('乙')], [])
    expect(tr.doc.children.map(({ type }) => type.name)).toEqual(['item', 'item'])
  })
})
