import { EditorState, TextSelection, type Command } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'

import { textWithLinks } from '#domain/article/body-links'

import { insertLink, linkSpotOf, setLink } from './link-commands.ts'
import { linkChosen } from './paste/paste-into.ts'
import { bodyFromDoc, editorSchema } from './schema.ts'

const link = { type: 'link', attrs: { href: '/articles/3' } }
const LINKED = [
  { type: 'text', text: '见' },
  { type: 'text', text: '本站', marks: [link] },
  { type: 'text', text: '报道', marks: [{ type: 'bold' }, link] },
  { type: 'text', text: '一篇' },
]

function open(content: object[], from: number, to = from, type = 'paragraph') {
  const attrs = type === 'heading' ? { level: 2 } : undefined
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content: [{ type, attrs, content }] })
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) })
}

function after(state: EditorState, command: Command): string {
  let now = state
  command(state, (tr) => {
    now = state.apply(tr)
  })
  return bodyFromDoc(now.doc.toJSON()).content.map(textWithLinks).join('\n')
}

describe('a link', () => {
  it.each([2, 3, 4, 6])('is found whole from within it, at %d', (place) => {
    expect(linkSpotOf(open(LINKED, place))).toEqual({ from: 2, to: 6, href: '/articles/3' })
  })

  it.each([1, 7])('is not found beside it, at %d', (place) => {
    expect(linkSpotOf(open(LINKED, place))).toEqual({ from: place, to: place, href: null })
  })

  it('is set on the chosen words alone, and on no subheading', () => {
    const plain = [{ type: 'text', text: '见本站报道' }]
    expect(after(open(plain, 2, 4), setLink('/a'))).toBe('见本站〔/a〕报道')
    expect(after(open(plain, 2), setLink('/a'))).toBe('见本站报道')
    expect(linkSpotOf(open(plain, 2, 4, 'heading'))).toBeNull()
    expect(setLink('/a')(open(plain, 2, 4, 'heading'))).toBe(false)
  })

  it('leads elsewhere or nowhere as a whole', () => {
    expect(after(open(LINKED, 3), setLink('/b'))).toBe('见本站报道〔/b〕一篇')
    expect(after(open(LINKED, 3), setLink(null))).toBe('见本站报道一篇')
    expect(after(open(LINKED, 1, 8), setLink('/b'))).toBe('见本站报道一篇〔/b〕')
  })

  it('is written where no words are chosen, and what is typed next is no part of it', () => {
    const state = open([{ type: 'text', text: '见。' }], 2)
    expect(after(state, insertLink('www.gov.cn', 'https://www.gov.cn/'))).toBe(
      '见www.gov.cn〔https://www.gov.cn/〕。',
    )
    let now = state
    insertLink('甲', '/a')(state, (tr) => {
      now = state.apply(tr.insertText('乙'))
    })
    expect(bodyFromDoc(now.doc.toJSON()).content.map(textWithLinks)).toEqual(['见甲〔/a〕乙。'])
  })

  it('is set by an address that is pasted onto chosen words, not beside a link', () => {
    const paste = (from: number, to?: number) =>
      after(open(LINKED, from, to), (state, dispatch) =>
        linkChosen({ state, dispatch: dispatch ?? (() => undefined) }, '/b', 'https://a.example'),
      )
    expect(paste(6, 8)).toBe('见本站报道〔/articles/3〕一篇〔/b〕')
    const untouched = '见本站报道〔/articles/3〕一篇'
    expect([paste(3), paste(6), paste(7)]).toEqual([untouched, untouched, untouched])
  })
})
