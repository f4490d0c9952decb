import { describe, expect, it } from 'vitest'

import { dropForbidden } from '#lib/formats/xml'

import { bodyFromParagraphs } from '../article/body.ts'
import { buildAtom, type FeedArticle } from './build-atom.ts'

const SITE = { name: '陇原<政>协 & 报', address: 'https://news.example.org' }
const SINCE = new Date('2026-01-05T01:00:00Z')
const ALL = { division: null, type: null, since: SINCE }
const COUNTY = { code: '620825', name: '庄浪县', slug: 'zhuanglang', level: 'county' as const }

const article = (given: Partial<FeedArticle> = {}): FeedArticle => ({
  articleId: 12,
  headline: '县政协召开主席会议',
  summary: '会议讨论了两个办法。',
  type: 'meeting',
  divisionName: '庄浪县',
  authors: ['甲某', '乙某'],
  publishedAt: new Date('2026-03-16T01:30:00Z'),
  updatedAt: new Date('2026-03-17T02:00:00Z'),
  isDemo: false,
  isRetold: false,
  text: null,
  ...given,
})

/** The text a reader's program shows for an element that the library marks as HTML. */
function shown(atom: string, element: string): string {
  const cdata = new RegExp(`<entry>[^]*?<${element} type="html"><!\\[CDATA\\[([^]*?)\\]\\]>`).exec(
    atom,
  )
  return (cdata?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

describe('an Atom feed', () => {
  it('names itself, its page and its articles by what does not change', () => {
    const atom = buildAtom(SITE, { ...ALL, division: COUNTY }, [article()])
    expect(atom).toContain('<id>tag:news.example.org,2026:counties/zhuanglang/feed.xml</id>')
    expect(atom).toContain('href="https://news.example.org/counties/zhuanglang/feed.xml"')
    expect(atom).toContain(
      '<link rel="alternate" href="https://news.example.org/counties/zhuanglang"/>',
    )
    expect(atom).toContain('<id>tag:news.example.org,2026:articles/12</id>')
    const moved = buildAtom({ ...SITE, address: 'http://news.example.org:8080' }, ALL, [article()])
    expect(moved).toContain('<id>tag:news.example.org,2026:articles/12</id>')
  })

  it('makes no text of what has no room any more', () => {
    let made = 0
    const long = (articleId: number) =>
      article({
        articleId,
        text: {
          notes: [],
          opening: '',
          renditions: [],
          get body() {
            made += 1
            return bodyFromParagraphs(['字'.repeat(100_000)])
          },
        },
      })
    const atom = buildAtom(SITE, ALL, [1, 2, 3, 4, 5, 6, 7].map(long))
    expect(atom.match(/<content /g)).toHaveLength(2)
    // Once for each of those that are shown, and for the first that has no room.
    expect(made).toBe(3)
  })

  it('holds both instants and names the authors', () => {
    const atom = buildAtom(SITE, ALL, [article()])
    expect(atom).toContain('<published>2026-03-16T09:30:00+08:00</published>')
    expect(atom.match(/<updated>2026-03-17T10:00:00\+08:00<\/updated>/g)).toHaveLength(2)
    expect(atom).toContain('<name>甲某</name>')
    expect(atom).toContain('<name>乙某</name>')
  })

  it('names what was made up for the demonstration', () => {
    const atom = buildAtom(SITE, ALL, [article({ isDemo: true })])
    expect(atom).toContain('<category label="演示" term="演示"/>')
    expect(buildAtom(SITE, ALL, [article()])).not.toContain('演示')
  })

  it('shows a person who opens it what it is, before its articles', () => {
    const atom = buildAtom(SITE, { ...ALL, division: COUNTY }, [
      article({ headline: '$& </title>' }),
    ])
    const lines = atom.split('\n')
    expect(lines[1]).toBe('<?xml-stylesheet type="text/css" href="/feed.css"?>')
    const note = atom.indexOf('<subtitle type="xhtml">')
    expect(note).toBeGreaterThan(0)
    expect(note).toBeLessThan(atom.indexOf('<entry>'))
    expect(atom).toContain('href="https://news.example.org/follow/counties/zhuanglang"')
  })

  it('leads a person from each headline to its article', () => {
    const atom = buildAtom(SITE, ALL, [
      article(),
      article({ articleId: 13, headline: '甲 & <乙>' }),
    ])
    const links = [...atom.matchAll(/<entry>\s*<a xmlns="[^"]+xhtml" href="([^"]+)">([^<]+)<\/a>/g)]
    expect(links.map(([, href, words]) => [href, words])).toEqual([
      ['https://news.example.org/articles/12', '县政协召开主席会议'],
      ['https://news.example.org/articles/13', '甲 &amp; &lt;乙&gt;'],
    ])
  })

  it('has the day as it is here, not as it still is in Greenwich', () => {
    const midnight = new Date('2023-03-15T16:00:00Z')
    const atom = buildAtom(SITE, ALL, [article({ publishedAt: null, updatedAt: midnight })])
    expect(atom.match(/<updated>2023-03-16T00:00:00\+08:00</g)).toHaveLength(2)
  })

  it('marks a retold article as one, and names no day that is not known', () => {
    const atom = buildAtom(SITE, ALL, [article({ publishedAt: null, isRetold: true })])
    expect(shown(atom, 'summary')).toBe('本文据报纸版面改写，不是报纸原文。会议讨论了两个办法。')
    expect(atom).not.toContain('<published>')
  })

  it.each([
    ['markup', '<script>alert("1")</script> & 其他'],
    ['the end of CDATA, twice', ']]> 甲 ]]> 乙'],
    ['an entity', '&amp; &lt;b&gt;'],
  ])('keeps %s as text', (_what, words) => {
    const atom = buildAtom(SITE, ALL, [article({ headline: words, summary: words })])
    expect(shown(atom, 'title')).toBe(words)
    expect(shown(atom, 'summary')).toBe(words)
    expect(atom.match(/]]>/g)).toHaveLength(2)
  })

  it('drops what XML forbids, wherever it stands', () => {
    const bad = '甲\u{0}\u{b}\u{FFFE}\u{D800}乙'
    const given = { headline: bad, summary: bad, authors: [bad] }
    const atom = buildAtom({ ...SITE, name: bad }, ALL, [article(given)])
    expect(dropForbidden(atom)).toBe(atom)
    expect(shown(atom, 'title')).toBe('甲乙')
    expect(atom).toContain('<title>甲乙</title>')
  })

  it('escapes its own title', () => {
    expect(buildAtom(SITE, ALL, [])).toContain('<title>陇原&lt;政&gt;协 &amp; 报</title>')
  })

  it('is the same document for the same articles', () => {
    expect(buildAtom(SITE, ALL, [article()])).toBe(buildAtom(SITE, ALL, [article()]))
    expect(buildAtom(SITE, ALL, [])).toBe(buildAtom(SITE, ALL, []))
  })

  it('is as old as its site while it has nothing', () => {
    expect(buildAtom(SITE, ALL, [])).toContain('<updated>2026-01-05T09:00:00+08:00</updated>')
  })
})
