import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { bodyFromParagraphs, type Body } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import { differenceOfBodies } from '#domain/difference/block-difference'

import { ComparedBlock } from './compared-block.tsx'

function textOf(before: Body, after: Body): string {
  const compared = differenceOfBodies(before, after).map((difference, index) => (
    <ComparedBlock key={index} difference={difference} addresses={{}} />
  ))
  return renderToStaticMarkup(<>{compared}</>).replaceAll(/<[^>]+>/g, '')
}

const itemOf = (text: string): Body => {
  const content: Inline[] = [{ type: 'text', text }]
  return { type: 'doc', content: [{ type: 'item', attrs: { list: 'number' }, content }] }
}

it('says that a paragraph became an item, and an item a paragraph', () => {
  const paragraph = bodyFromParagraphs(['先修主渠'])
  expect(textOf(paragraph, itemOf('先修主渠'))).toBe('改成了编号列表先修主渠')
  expect(textOf(itemOf('先修主渠'), paragraph)).toBe('改成了段落先修主渠')
  expect(textOf(itemOf('先修主渠'), itemOf('先修支渠'))).toContain('改写：')
})

it('shows where words lead that came', () => {
  const link = { type: 'link', attrs: { href: 'https://www.gov.cn/' } } as const
  const content: Inline[] = [{ type: 'text', text: '公告', marks: [link] }]
  const linked: Body = { type: 'doc', content: [{ type: 'paragraph', content }] }
  expect(textOf({ type: 'doc', content: [] }, linked)).toContain('公告〔https://www.gov.cn/〕')
})
