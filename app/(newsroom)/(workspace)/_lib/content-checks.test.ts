import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs, type Body } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'
import { tableOf } from '#domain/article/testing/table-of'
import { checkText } from '#domain/copydesk/checks/check-text'
import type { Hint } from '#domain/copydesk/checks/hint'

import { contentChecks } from './content-checks.ts'

const content = (body: Body, given: Partial<Content> = {}): Content => ({
  ...emptyContent('620825'),
  headline: '县政协召开主席会议',
  credits: [{ role: 'correspondent', name: '甲某' }],
  body,
  ...given,
})
const checksOf = (content: Content, records: readonly Hint[] = []) =>
  contentChecks(content, {
    division: null,
    hints: [...checkText(content, '2023-03-25'), ...records],
  })
const LONG = '会议学习了有关文件，安排了近期的几项重点工作，讨论了两个办法。'

describe('checks beside an edition', () => {
  it('point to the words by their line, leaving pictures out of the count', () => {
    const figure = {
      type: 'figure',
      attrs: { mediaId: 1, alt: '画面', caption: '图注', credit: '甲某' },
    } as const
    const [first, second] = bodyFromParagraphs([LONG, '做为委员，要做为。']).content
    const body: Body = {
      type: 'doc',
      content: [first, figure, second].filter((b) => b !== undefined),
    }
    const spots = checksOf(content(body)).flatMap(({ spot }) => spot ?? [])
    expect(spots).toEqual([
      { field: 'body', line: 1, quote: '做为', earlier: 0 },
      { field: 'body', line: 1, quote: '做为', earlier: 1 },
    ])
  })

  it('point to words in a cell, and look for the end of a sentence in no table', () => {
    const rows = [
      ['村', '做为'],
      ['甲村', '做为'],
    ]
    const body = bodyFromParagraphs([LONG])
    body.content.push(tableOf(rows))
    const checks = checksOf(content(body))
    expect(checks.flatMap(({ spot }) => spot ?? [])).toEqual([
      { field: 'body', line: 1, quote: '做为', earlier: 0 },
      { field: 'body', line: 1, quote: '做为', earlier: 1 },
    ])
    expect(JSON.stringify(checks)).not.toContain('没有句号')
  })

  it('say once that a number must be masked, and say so of a caption too', () => {
    const body = bodyFromParagraphs([`${LONG}电话13800138000。`])
    const musts = (given: Content) => checksOf(given).filter(({ level }) => level === 'must')
    expect(musts(content(body))).toMatchObject([{ kind: '隐私', spot: { quote: '13800138000' } }])
    const attrs = { mediaId: 1, alt: '画面', caption: '电话13800138000', credit: '甲某' }
    const pictured = bodyFromParagraphs([LONG])
    pictured.content.push({ type: 'figure', attrs })
    expect(musts(content(pictured))).toMatchObject([{ kind: '图片' }])
  })

  it('put what the records say among the others', () => {
    const hint = { severity: 'note', what: '届次', sentence: '缺第 8 次。', where: null } as const
    expect(checksOf(content(bodyFromParagraphs([LONG])), [hint])).toContainEqual(
      expect.objectContaining({ level: 'note', kind: '届次', spot: null }),
    )
  })
})
