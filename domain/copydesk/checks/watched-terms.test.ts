import { describe, expect, it } from 'vitest'

import type { Content } from '#domain/article/content'
import type { WatchedTerm } from '#domain/watched-term/list-watched-terms'

import { contentOf } from '../testing/content-of.ts'
import { quoteOf } from './hint.ts'
import { checkWatchedTerms, findSensitiveTerms } from './watched-terms.ts'

const mistake = (term: string, replacement: string | null): WatchedTerm => ({
  term,
  replacement,
  explanation: '站里的规定',
  kind: 'mistake',
})
const LIST = [
  mistake('县政协委员会', '政协县委员会'),
  mistake('县政协', null),
  mistake('二十精神', '二十大精神'),
  mistake('重要思想', '重要思想体系'),
]

describe('the terms of the site', () => {
  const cases: [string, string[]][] = [
    ['会议传达了二十精神。', ['二十精神']],
    ['会议传达了二十大精神。', []],
    ['县政协开会', ['县政协']],
    ['县政协委员会开会', ['县政协委员会']],
    ['学习重要思想，学习重要思想体系', ['重要思想']],
    ['市政协开会，县政协开会，县政协散会', ['县政协', '县政协']],
    ['', []],
  ]
  for (const [text, terms] of cases) {
    it(text, () => {
      const content = contentOf(text)
      const found = checkWatchedTerms(content, LIST)
      expect(found.map(({ where }) => where && quoteOf(content, where))).toEqual(terms)
    })
  }

  it('come with advice and reason', () => {
    expect(checkWatchedTerms(contentOf('二十精神'), LIST)[0]?.sentence).toBe(
      '“二十精神”建议写“二十大精神”：站里的规定',
    )
    const sensitive = { ...mistake('某词', null), kind: 'sensitive', explanation: '' } as const
    expect(checkWatchedTerms(contentOf('某词'), [sensitive])).toMatchObject([
      { what: '敏感', sentence: '留意“某词”。' },
    ])
    expect(checkWatchedTerms(contentOf('某词'), [])).toEqual([])
  })

  it('can be let through at the first place of each', () => {
    const found = checkWatchedTerms(contentOf('县政协开会，县政协传达二十精神'), LIST)
    expect(found.map(({ watched }) => watched)).toEqual(['县政协', undefined, '二十精神'])
  })

  it('say once who let a term through and why, and do not hint at it any more', () => {
    const at = new Date('2026-03-20T02:00:00Z')
    const bypass = { term: '县政协', reason: '引文原话', name: '初审编辑', at }
    const content = contentOf(['县政协开会，县政协散会', '传达了二十精神'])
    expect(checkWatchedTerms(content, LIST, [bypass])).toMatchObject([
      {
        severity: 'ok',
        what: '放行',
        sentence: '“县政协”已放行：引文原话（初审编辑，2026年3月20日 10:00）',
      },
      { severity: 'note', watched: '二十精神' },
    ])
  })
})

describe('terms that keep a text from an approval', () => {
  const sensitive = (term: string) => ({ ...mistake(term, null), kind: 'sensitive' as const })
  const terms = [sensitive('某词'), sensitive('某说法'), mistake('某错', '某对')]
  const find = (content: Content, publicNote: string | null = null) =>
    findSensitiveTerms({ content, publicNote }, terms)
  const cases: [string, string[]][] = [
    ['文中有某词，又有某词，还有某说法。', ['某词', '某说法']],
    ['文中有某错。', []],
    ['文中没有。', []],
    ['文中有某 词，又有某\u3000说\u200b法。', ['某词', '某说法']],
    ['文中有某\n词。', ['某词']],
    ['文中有某說法。', ['某说法']],
    ['文中有某\u2060说\u00ad法。', ['某说法']],
  ]
  it.each(cases)('%j', (text, open) => {
    expect(find(contentOf(text))).toEqual(open)
  })

  it('are found over the end of a paragraph, where the hint is', () => {
    const content = contentOf(['会上提到某', '说法，又说下去'])
    expect(find(content)).toEqual(['某说法'])
    const [hint] = checkWatchedTerms(content, terms)
    expect(hint?.where && quoteOf(content, hint.where)).toBe('某')
  })

  it('point at the terms as they are', () => {
    const content = contentOf('文中有某\u200b 說法。')
    const [hint] = checkWatchedTerms(content, terms)
    expect(hint?.where && quoteOf(content, hint.where)).toBe('某\u200b 說法')
  })

  it.each<[string, Partial<Content>, string | null]>([
    ['电头', { dateline: '某词讯' }, null],
    ['署名', { credits: [{ role: 'author', name: '某词' }] }, null],
    ['日期', { event: { ...contentOf('').event, dateText: '某 词' } }, null],
    ['地点', { event: { ...contentOf('').event, place: '某词' } }, null],
    ['说明', {}, '改了某词'],
  ])('are found in 《%s》', (_, given, note) => {
    expect(find(contentOf('', given), note)).toEqual(['某词'])
  })

  it('are not for their author to let through', () => {
    expect(checkWatchedTerms(contentOf('某词和某错'), terms, [], ['mistake'])).toMatchObject([
      { watched: '某错' },
      { sentence: '留意“某词”：站里的规定（只有审稿的编辑可以放行）' },
    ])
  })

  it('are found in the headlines and under pictures too', () => {
    expect(find(contentOf('', { headline: '某词上了标题' }))).toEqual(['某词'])
    const attrs = { mediaId: 1, alt: '某词', caption: '写着某词的墙', credit: '' }
    const pictured = contentOf('')
    pictured.body.content.push({ type: 'figure', attrs })
    expect(find(pictured)).toEqual(['某词'])
    expect(checkWatchedTerms(pictured, terms)).toMatchObject([
      { what: '敏感', sentence: '图注里：留意“某词”：站里的规定', where: null, watched: '某词' },
    ])
  })

  it('are found in the address of a link, however it is encoded', () => {
    const link = {
      type: 'link',
      attrs: { href: 'https://example.org/%E6%9F%90%E8%AF%8D' },
    } as const
    const linked = contentOf('')
    linked.body.content.push({
      type: 'paragraph',
      content: [{ type: 'text', text: '公告', marks: [link] }],
    })
    expect(find(linked)).toEqual(['某词'])
    expect(checkWatchedTerms(linked, terms)).toMatchObject([
      { sentence: '链接的地址里：留意“某词”：站里的规定', where: null },
    ])
  })
})
