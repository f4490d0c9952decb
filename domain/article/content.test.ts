import { describe, expect, it } from 'vitest'

import {
  bodyFigures,
  bodyFromParagraphs,
  bodySchema,
  bodyText,
  type Body,
  type BodyBlock,
} from './body.ts'
import { checklist } from './checklist.ts'
import { contentHash } from './content-hash.ts'
import { contentSchema, emptyContent, type Content } from './content.ts'
import { linksOfBlock, textWithLinks } from './body-links.ts'

const complete = (given: Partial<Content> = {}): Content => ({
  ...emptyContent('620825'),
  headline: '县政协召开主席会议',
  credits: [{ role: 'correspondent', name: '甲某' }],
  body: bodyFromParagraphs(['会议学习了文件，安排了近期的几项重点工作，讨论了两个办法。']),
  ...given,
})
const dated = (event: Partial<Content['event']>) =>
  complete({ event: { ...emptyContent('620825').event, ...event } })

describe('a body', () => {
  it('is made of paragraphs, leaving empty ones out', () => {
    const body = bodyFromParagraphs(['第一段', '  ', '第二段'])
    expect(bodyText(body)).toBe('第一段\n第二段')
    expect(bodySchema.parse(body)).toEqual(body)
  })

  it('takes no node, mark or attribute outside the closed list', () => {
    const bodies = [
      { type: 'doc', content: [{ type: 'image', attrs: { src: 'javascript:alert(1)' } }] },
      { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [] }] },
      { type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'color:red' } }] },
      {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link' }] }] },
        ],
      },
      '<p>html</p>',
    ]
    for (const body of bodies) expect(bodySchema.safeParse(body).success).toBe(false)
  })

  it('returns its figures in order', () => {
    const figure = {
      type: 'figure',
      attrs: { mediaId: 3, alt: '', caption: '', credit: '' },
    } as const
    const body: Body = { type: 'doc', content: [...bodyFromParagraphs(['文']).content, figure] }
    expect(bodyFigures(body)).toEqual([figure])
  })
})

describe('a link in a body', () => {
  const marked = (...marks: object[]) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '公告', marks }] }],
  })
  const link = (href: string) => ({ type: 'link', attrs: { href } })
  const accepts = (body: object) => bodySchema.safeParse(body).success

  it('leads to an address, and may be bold', () => {
    expect(accepts(marked(link('https://www.gov.cn/')))).toBe(true)
    expect(accepts(marked({ type: 'bold' }, link('/articles/3')))).toBe(true)
  })

  it('has one way of being written, so that equal words have equal hashes', () => {
    const own = link('/articles/3')
    expect(accepts(marked(own, { type: 'bold' }))).toBe(false)
    expect(accepts(marked(own, own))).toBe(false)
    expect(accepts(marked(link('HTTPS://www.gov.cn/')))).toBe(false)
  })

  it('leads nowhere else, and not from a subheading', () => {
    expect(accepts(marked(link('javascript:alert(1)')))).toBe(false)
    expect(accepts(marked({ ...link('/a'), attrs: { href: '/a', target: '_blank' } }))).toBe(false)
    const text = { type: 'text', text: '公告', marks: [link('/a')] }
    const heading = { type: 'heading', attrs: { level: 2 }, content: [text] }
    expect(accepts({ type: 'doc', content: [heading] })).toBe(false)
  })

  it('is one however its words are set', () => {
    const own = { type: 'link', attrs: { href: 'https://www.gov.cn/' } } as const
    const block: BodyBlock = {
      type: 'paragraph',
      content: [
        { type: 'text', text: '见' },
        { type: 'text', text: '国务院', marks: [own] },
        { type: 'text', text: '公告', marks: [{ type: 'bold' }, own] },
        { type: 'text', text: '。' },
      ],
    }
    expect(linksOfBlock(block)).toEqual([
      { href: 'https://www.gov.cn/', text: '国务院公告', start: 1, end: 6 },
    ])
    expect(textWithLinks(block)).toBe('见国务院公告〔https://www.gov.cn/〕。')
  })
})

describe('content', () => {
  it('is whole when empty, so that a draft can be saved at any time', () => {
    expect(contentSchema.parse(emptyContent('620825'))).toEqual(emptyContent('620825'))
  })

  it('takes a day without a year, but no day that never was', () => {
    const at = (start: string) =>
      contentSchema.safeParse(dated({ precision: 'day', start })).success
    expect(at('--03-16')).toBe(true)
    expect(at('2026-03-16')).toBe(true)
    expect(at('2026-02-30')).toBe(false)
    expect(at('--13-01')).toBe(false)
  })

  it('hashes the same however its keys are ordered, and otherwise when a character changes', () => {
    const content = complete()
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as Content
    expect(contentHash(turned)).toBe(contentHash(content))
    expect(contentHash(complete({ headline: '县政协召开主席会议。' }))).not.toBe(
      contentHash(content),
    )
  })
})

describe('the checklist', () => {
  const cases: [string, Content, string[]][] = [
    ['passes what is complete', complete(), []],
    ['wants a headline', complete({ headline: '' }), ['headline']],
    ['wants a body', complete({ body: bodyFromParagraphs(['短']) }), ['body']],
    ['wants a credit', complete({ credits: [] }), ['credits']],
    ['wants the day it promises', dated({ precision: 'day' }), ['event.start']],
    ['wants the year', dated({ precision: 'day', start: '--03-16' }), ['event.start']],
    [
      'wants the end of a range',
      dated({ precision: 'range', start: '2026-03-16' }),
      ['event.start'],
    ],
    [
      'wants a range to run forward',
      dated({ precision: 'range', start: '2026-03-16', end: '2026-03-15' }),
      ['event.start'],
    ],
    ['wants no day for an undated event', dated({ start: '2026-03-16' }), ['event.start']],
    ['passes a range', dated({ precision: 'range', start: '2026-03-16', end: '2026-03-18' }), []],
  ]
  for (const [name, content, fields] of cases) {
    it(name, () => expect(Object.keys(checklist(content))).toEqual(fields))
  }

  it('wants caption, credit and description of every picture', () => {
    const body = bodyFromParagraphs(['会议学习了文件，安排了近期的几项重点工作，讨论了两个办法。'])
    body.content.push({ type: 'figure', attrs: { mediaId: 1, alt: '', caption: ' ', credit: '' } })
    expect(checklist(complete({ body }))['pictures']).toHaveLength(3)
  })
})

it('stops a body that is too long from being submitted', () => {
  const body = bodyFromParagraphs(Array(301).fill('会议学习了文件，安排了近期的工作。'))
  expect(checklist(complete({ body }))).toMatchObject({ body: [expect.stringContaining('300 段')] })
})
