import { expect, it } from 'vitest'

import { readDocxLinks } from './docx-links.ts'

const run = (value: string) => ({ type: 'run', children: [{ type: 'text', value }] })
const link = (href: string, ...words: string[]) => ({
  type: 'hyperlink',
  href,
  children: words.map(run),
})

it('reads the links of a paragraph with what stands before them, the runs of one together', () => {
  const field = { type: 'run', children: [link('https://b.cn', '说明')] }
  const children = [run('见'), link('https://a.cn', '公', '告'), run('和'), field]
  expect(readDocxLinks({ type: 'paragraph', children })).toEqual([
    { before: '见', words: '公告', href: 'https://a.cn' },
    { before: '见公告和', words: '说明', href: 'https://b.cn' },
  ])
  expect(readDocxLinks({ type: 'paragraph', children: [run('没有')] })).toEqual([])
})
