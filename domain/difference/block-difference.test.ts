import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs, type Body, type BodyBlock } from '../article/body.ts'
import { countChanges, differenceOfBodies, followBlocks } from './block-difference.ts'
import { growsLinearly } from '../copydesk/testing/growth.ts'
import { differenceOfTexts } from './text-difference.ts'

const changes = (before: Body, after: Body) =>
  differenceOfBodies(before, after).map(({ change }) => change)

describe('the difference of two bodies', () => {
  it('is nothing when nothing changed', () => {
    const body = bodyFromParagraphs(['一段话。', '又一段话。'])
    expect(changes(body, body)).toEqual(['same', 'same'])
    expect(countChanges(differenceOfBodies(body, body))).toBe(0)
  })

  it('distinguishes added, removed and kept paragraphs', () => {
    const before = bodyFromParagraphs(['会议学习了文件。', '会后合影。', '大家发了言。'])
    const after = bodyFromParagraphs(['会议学习了文件。', '大家发了言。', '散会。'])
    expect(changes(before, after)).toEqual(['same', 'removed', 'same', 'added'])
  })

  it('shows a reworded paragraph as one, with what went and came', () => {
    const before = bodyFromParagraphs(['近日，领导分头接下十三件重点提案。'])
    const after = bodyFromParagraphs(['近日，领导分头接下13件重点提案。'])
    const [only] = differenceOfBodies(before, after)
    expect(only).toMatchObject({
      change: 'changed',
      parts: [
        { change: 'same', text: '近日，领导分头接下' },
        { change: 'removed', text: '十三' },
        { change: 'added', text: '13' },
        { change: 'same', text: '件重点提案。' },
      ],
    })
  })

  it('does not call two unlike paragraphs a rewording', () => {
    const before = bodyFromParagraphs(['委员们实地察看了温室大棚。'])
    const after = bodyFromParagraphs(['此次会议共收到发言材料九份。'])
    expect(changes(before, after)).toEqual(['removed', 'added'])
  })

  it('knows a picture again by itself, not by its caption', () => {
    const shown = (mediaId: number, caption: string): Body => ({
      type: 'doc',
      content: [{ type: 'figure', attrs: { mediaId, caption, alt: '', credit: '' } }],
    })
    expect(changes(shown(1, '甲'), shown(1, '乙'))).toEqual(['changed'])
    expect(changes(shown(1, '甲'), shown(2, '甲'))).toEqual(['removed', 'added'])
  })

  it('shows a paragraph that is elsewhere now as moved, once, with its old place marked', () => {
    const before = bodyFromParagraphs(['开头说了时间地点。', '中间一段。', '结尾有人发了言。'])
    const after = bodyFromParagraphs(['结尾有人发了言。', '开头说了时间地点。', '中间一段。'])
    const differences = differenceOfBodies(before, after)
    expect(differences.map(({ change }) => change)).toEqual(['moved', 'same', 'same', 'left'])
    expect(differences[0]).toMatchObject({ from: 3, to: 1, parts: [{ change: 'same' }] })
    expect(differences[3]).toMatchObject({ from: 3, to: 1 })
    expect(countChanges(differences)).toBe(1)
  })

  it('knows a moved paragraph again though it was reworded on the way', () => {
    const before = bodyFromParagraphs([
      '甲段说的是冬灌的事。',
      '乙。',
      '区领导接下十三件重点提案。',
    ])
    const after = bodyFromParagraphs(['区领导接下13件重点提案。', '甲段说的是冬灌的事。', '乙。'])
    const [moved] = differenceOfBodies(before, after)
    expect(moved).toMatchObject({ change: 'moved', from: 3 })
    expect(moved && 'parts' in moved && moved.parts.map(({ change }) => change)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ])
  })

  it('follows every block of the old body to its new place', () => {
    const before = bodyFromParagraphs(['一，讲冬灌的渠。', '二，讲老街。', '三，讲校园里的课。'])
    const after = bodyFromParagraphs([
      '三，讲校园里的课。',
      '新加的话，别处没有。',
      '一，讲冬灌的大渠。',
    ])
    expect(followBlocks(before, after)).toEqual([2, null, 0])
  })

  it('counts a change of weight', () => {
    const block = (bold: boolean): BodyBlock => ({
      type: 'paragraph',
      content: [{ type: 'text', text: '重点', ...(bold ? { marks: [{ type: 'bold' }] } : {}) }],
    })
    const body = (bold: boolean): Body => ({ type: 'doc', content: [block(bold)] })
    expect(changes(body(false), body(true))).toEqual(['changed'])
  })
})

describe('a link that changed', () => {
  const body = (...marks: { type: 'link'; attrs: { href: string } }[]): Body => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '见市政协网站的' },
          { type: 'text', text: '公告', marks },
        ],
      },
    ],
  })
  const link = (href: string) => ({ type: 'link' as const, attrs: { href } })
  const partsOf = (before: Body, after: Body) =>
    differenceOfBodies(before, after).flatMap((one) => ('parts' in one ? one.parts : []))

  it('shows the address that came', () => {
    expect(partsOf(body(), body(link('/articles/3')))).toEqual([
      { change: 'same', text: '见市政协网站的公告' },
      { change: 'added', text: '〔/articles/3〕' },
    ])
  })

  it('shows both addresses where only they differ', () => {
    const parts = partsOf(body(link('https://a.gov.cn/')), body(link('https://b.gov.cn/')))
    const join = (without: string) =>
      parts
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join('')
    expect(join('added')).toBe('见市政协网站的公告〔https://a.gov.cn/〕')
    expect(join('removed')).toBe('见市政协网站的公告〔https://b.gov.cn/〕')
  })
})

describe('the difference of two texts', () => {
  it('keeps numbers whole', () => {
    expect(differenceOfTexts('共 142 件', '共 124 件')).toEqual([
      { change: 'same', text: '共 ' },
      { change: 'removed', text: '142' },
      { change: 'added', text: '124' },
      { change: 'same', text: ' 件' },
    ])
  })

  it('joins changes that only a stray character keeps apart', () => {
    const parts = differenceOfTexts('开会的完结', '闭会的散场')
    expect(parts.filter(({ change }) => change === 'same')).toEqual([])
  })

  it('returns both texts from its parts', () => {
    const before = '区政协十届二次会议开完以后，142 项提案先梳理一遍,再看。'
    const after = '区政协十届二次会议闭会以后，142 件立案提案梳理一遍，再看选题。'
    const parts = differenceOfTexts(before, after)
    const join = (without: string) =>
      parts
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join('')
    expect(join('added')).toBe(before)
    expect(join('removed')).toBe(after)
  })

  it('gives up on comparing what is far too long, and says all of it changed', () => {
    const parts = differenceOfTexts('甲乙'.repeat(3_000), '丙丁'.repeat(3_000))
    expect(parts.map(({ change }) => change)).toEqual(['removed', 'added'])
  })
})

describe('the work of a difference', () => {
  const words = '会议听取提案办理情况并研究下一步工作安排委员围绕水利教育医疗养老提出意见'
  /** Characters in another order each time, so that blocks share some of them and are not alike. */
  const mixed = (length: number, seed: number) =>
    Array.from(
      { length },
      (_, n) => words[(n * (seed % 29) + seed * 7 + (n >> 3)) % words.length],
    ).join('')
  const blocks = (text: string, seed: number) =>
    bodyFromParagraphs(
      Array.from({ length: text.length / 200 }, (_, n) => mixed(200, n * 3 + seed)),
    )

  it.each(['甲', 'a1，'])('grows with a text of %s', (unit) => {
    const compare = (text: string) => void differenceOfTexts(text, `丙${text.slice(7)}丁${unit}`)
    expect(growsLinearly(compare, unit, 4_000)).toBe(true)
    const replace = (text: string) => void differenceOfTexts(text, text.replaceAll(/./g, '丙'))
    expect(growsLinearly(replace, unit, 4_000)).toBe(true)
  })

  it('grows with the number of blocks, like or unlike', () => {
    const unlike = (text: string) => void differenceOfBodies(blocks(text, 1), blocks(text, 2))
    expect(growsLinearly(unlike, 'x', 20_000)).toBe(true)
    const turned = (text: string) => {
      const before = blocks(text, 1)
      differenceOfBodies(before, { type: 'doc', content: before.content.toReversed() })
    }
    expect(growsLinearly(turned, 'x', 20_000)).toBe(true)
  })

  it('still finds what changed in a long text', () => {
    const before = Array.from({ length: 4_000 }, (_, n) => `第${n}户`).join('，')
    const parts = differenceOfTexts(before, before.replace('第1999户', '两千'))
    expect(parts.filter(({ change }) => change === 'added').map(({ text }) => text)).toEqual([
      expect.stringContaining('两千'),
    ])
    expect(parts.length).toBeLessThan(5)
  })
})
