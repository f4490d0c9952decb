import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs, type Body } from '../article/body.ts'
import { tableOf } from '../article/testing/table-of.ts'
import { buildAtom, type FeedArticle } from './build-atom.ts'
import { buildContent, type FeedText } from './build-content.ts'

const SITE = { name: '试刊', address: 'https://news.example.org' }
const ALL = { division: null, type: null, since: new Date(0) }

const textOf = (given: Partial<FeedText> = {}): FeedText => ({
  notes: [],
  opening: '',
  body: bodyFromParagraphs(['会议讨论了两个办法。']),
  renditions: [],
  ...given,
})

const articleOf = (articleId: number, text: FeedText): FeedArticle => ({
  articleId,
  headline: '县政协召开主席会议',
  summary: '会议讨论了两个办法。',
  type: 'meeting',
  divisionName: '庄浪县',
  authors: [],
  publishedAt: new Date('2026-03-16T01:30:00Z'),
  updatedAt: new Date('2026-03-17T02:00:00Z'),
  isDemo: false,
  isRetold: false,
  text,
})

describe('the text of an article in a feed', () => {
  it('has its blocks as the page has them, the opening in the first paragraph', () => {
    const body: Body = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '先听住户说' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '一行' },
            { type: 'hardBreak' },
            { type: 'text', text: '两行', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'paragraph' },
      ],
    }
    expect(buildContent(SITE, textOf({ body, opening: '本报庄浪讯' }))).toBe(
      '<h2>先听住户说</h2><p><b>本报庄浪讯</b>一行<br><b>两行</b></p>',
    )
  })

  it('has a table as one, with the names of its columns', () => {
    const rows = [
      ['村', '亩数'],
      ['甲<村', '120'],
    ]
    const content = [tableOf(rows, { caption: '水&渠', header: true }), tableOf([['乙村', '']])]
    expect(buildContent(SITE, textOf({ body: { type: 'doc', content } }))).toBe(
      '<table><caption>水&amp;渠</caption><thead><tr><th scope="col">村</th><th scope="col">亩数</th></tr></thead>' +
        '<tbody><tr><td>甲&lt;村</td><td>120</td></tr></tbody></table>' +
        '<table><tbody><tr><td>乙村</td><td></td></tr></tbody></table>',
    )
  })

  it('has lists as lists', () => {
    const item = (list: 'bullet' | 'number', text: string) => {
      return { type: 'item' as const, attrs: { list }, content: [{ type: 'text' as const, text }] }
    }
    const content = [item('number', '修渠'), item('number', '量<水'), item('bullet', '另记')]
    expect(buildContent(SITE, textOf({ body: { type: 'doc', content } }))).toBe(
      '<ol><li>修渠</li><li>量&lt;水</li></ol><ul><li>另记</li></ul>',
    )
    const alone = { body: { type: 'doc' as const, content: content.slice(2) }, opening: '本报讯' }
    expect(buildContent(SITE, textOf(alone))).toBe('<p><b>本报讯</b></p><ul><li>另记</li></ul>')
  })

  it('has links by their whole address', () => {
    const link = (href: string) => [{ type: 'link' as const, attrs: { href } }]
    const body: Body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '公告', marks: link('https://www.gov.cn/?a=1&b=2') },
            { type: 'text', text: '和' },
            { type: 'text', text: '报道', marks: link('/articles/3') },
          ],
        },
      ],
    }
    expect(buildContent(SITE, textOf({ body }))).toBe(
      '<p><a href="https://www.gov.cn/?a=1&amp;b=2">公告</a>和<a href="https://news.example.org/articles/3">报道</a></p>',
    )
  })

  it('has pictures by their whole address, as wide as a column, and none that is not here', () => {
    const figure = (mediaId: number) => ({
      type: 'figure' as const,
      attrs: { mediaId, alt: '桥"', caption: '黄河与铁桥', credit: '甲某' },
    })
    const renditions = [540, 1_080, 2_160].map((width) => ({
      mediaId: 1,
      format: 'jpeg' as const,
      width,
      height: width / 2,
      storageKey: `ab/${width}.jpeg`,
    }))
    const body: Body = { type: 'doc', content: [figure(1), figure(2)] }
    expect(buildContent(SITE, textOf({ body, renditions }))).toBe(
      '<figure><img src="https://news.example.org/media/ab/1080.jpeg" alt="桥&quot;" width="1080" height="540"><figcaption>黄河与铁桥 甲某 摄</figcaption></figure>',
    )
  })

  it('begins with what was put right', () => {
    const at = new Date('2026-03-18T02:00:00Z')
    const notes = [{ editionId: 1, kind: 'correction' as const, at, note: '次数写错了。' }]
    expect(buildContent(SITE, textOf({ notes }))).toMatch(
      /^<blockquote><p>更正 2026年3月18日　次数写错了。<\/p><\/blockquote><p>/,
    )
  })

  it.each(['<script>alert(1)</script>', ']]><entry>', 'a\u{0}b & "c"'])(
    'keeps %j as text, in the document too',
    (words) => {
      const notes = [{ editionId: 1, kind: 'update' as const, at: new Date(0), note: words }]
      const text = textOf({ notes, opening: words, body: bodyFromParagraphs([words]) })
      expect(buildContent(SITE, text).replaceAll(/<\/?(?:blockquote|p|b)>/g, '')).not.toMatch(
        /[<>\0]/,
      )
      const atom = buildAtom(SITE, ALL, [articleOf(1, text)])
      expect(atom.match(/<entry>/g)).toHaveLength(1)
      expect(atom.match(/<content type="html">/g)).toHaveLength(1)
    },
  )

  it('is left out of a feed after the newest that fit, whose entries keep their summaries', () => {
    const long = textOf({
      body: bodyFromParagraphs(Array.from({ length: 5 }, () => '水'.repeat(9_999))),
    })
    const articles = Array.from({ length: 12 }, (_one, index) => articleOf(index + 1, long))
    const atom = buildAtom(SITE, ALL, articles)
    expect(atom.match(/<content /g)).toHaveLength(5)
    expect(atom.match(/<summary /g)).toHaveLength(12)
    expect(atom.indexOf('articles/6')).toBeGreaterThan(atom.lastIndexOf('<content '))
  })
})
