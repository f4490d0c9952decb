import { describe, expect, it } from 'vitest'

import { bodyTooLong } from './body-too-long.ts'
import { bodyFromParagraphs, withOneLead, type Body, type BodyBlock } from './body.ts'
import { emptyContent } from './content.ts'
import { parseWritten } from './parse-content.ts'

const figure = (mediaId: number, lead?: true): BodyBlock => ({
  type: 'figure',
  attrs: { mediaId, alt: '', caption: '', credit: '', ...(lead ? { lead } : {}) },
})
const leads = (body: Body) =>
  body.content.map((block) => block.type === 'figure' && block.attrs.lead === true)

describe('the picture that stands for an article', () => {
  it('is one, however many were brought along', () => {
    const body: Body = { type: 'doc', content: [figure(1), figure(2, true), figure(3, true)] }
    expect(leads(withOneLead(body))).toEqual([false, true, false])
    const content = { ...emptyContent('620825'), body }
    expect(leads(parseWritten(content).body)).toEqual([false, true, false])
  })

  it('leaves a body as it is that has one, or none', () => {
    for (const content of [[figure(1)], [figure(1), figure(2, true)]]) {
      const body: Body = { type: 'doc', content }
      expect(withOneLead(body)).toBe(body)
    }
  })
})

describe('the length of a body', () => {
  const href = `https://example.org/${'a'.repeat(480)}`
  const linked = (count: number): Body => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: Array.from({ length: count }, () => ({
          type: 'text' as const,
          text: '见',
          marks: [{ type: 'link' as const, attrs: { href } }],
        })),
      },
    ],
  })
  it('counts the addresses behind its words by themselves', () => {
    expect(bodyTooLong(linked(100))).toBeNull()
    expect(bodyTooLong(linked(101))).toContain('链接的网址')
    expect(bodyTooLong(bodyFromParagraphs(Array<string>(5).fill('字'.repeat(10_000))))).toBeNull()
  })

  it('counts the changes of a line by themselves', () => {
    const broken = (count: number): Body => ({
      type: 'doc',
      content: Array.from({ length: count }, () => ({
        type: 'paragraph',
        content: Array.from({ length: 100 }, () => ({ type: 'hardBreak' })),
      })),
    })
    expect(bodyTooLong(broken(100))).toBeNull()
    expect(bodyTooLong(broken(101))).toContain('现在有 10100 处')
  })
})
