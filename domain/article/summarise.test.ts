import { expect, it } from 'vitest'

import { bodyFromParagraphs } from './body.ts'
import { summarise } from './summarise.ts'

const REST = '3月16日，县政协召开主席会议。'

it.each([
  ['', REST],
  ['', `本报庄浪讯${REST}`],
  ['', `　　本报庄浪讯（通讯员 甲某 乙某）${REST}`],
  ['', `本报讯 ${REST}`],
  ['', `本报庄浪3月15日讯（记者 甲某）${REST}`],
  ['平凉日报庄浪讯', `平凉日报庄浪讯（通讯员 甲某）${REST}`],
  ['本报庄浪讯', REST],
])('leaves out a dateline in front (field: %s) of %s', (dateline, paragraph) => {
  expect(summarise({ dateline, body: bodyFromParagraphs([paragraph, '第二段。']) })).toBe(REST)
})

it('goes on to the next paragraph where the dateline is alone', () => {
  const body = bodyFromParagraphs(['本报庄浪讯（通讯员 甲某）', REST])
  expect(summarise({ dateline: '', body })).toBe(REST)
})

it.each(['本报通讯员走访了三个村。', '本报记者来电询问。', '会议讨论了电力保障。'])(
  'keeps %s, which no dateline opens',
  (words) => {
    expect(summarise({ dateline: '', body: bodyFromParagraphs([words]) })).toBe(words)
  },
)

it('is of the first item where a text is a list alone', () => {
  const item = (text: string) => {
    return {
      type: 'item' as const,
      attrs: { list: 'bullet' as const },
      content: [{ type: 'text' as const, text }],
    }
  }
  const list = [item('修渠'), item('量水')]
  expect(summarise({ dateline: '', body: { type: 'doc', content: list } })).toBe('修渠')
  const content = [...list, ...bodyFromParagraphs([REST]).content]
  expect(summarise({ dateline: '', body: { type: 'doc', content } })).toBe(REST)
})
