import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { bodyFromParagraphs, type Body } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import { tableOf } from '#domain/article/testing/table-of'
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

it('shows a table with the cells that changed, and says how many rows', () => {
  const bodyOf = (...rows: string[][]): Body => ({
    type: 'doc',
    content: [tableOf([['村', '亩数'], ...rows], { caption: '各村水渠', header: true })],
  })
  const none: Body = { type: 'doc', content: [] }
  const before = bodyOf(['甲村', '120'], ['乙村', '80'])
  expect(textOf(before, bodyOf(['甲村', '150'], ['乙村', '80']))).toBe(
    '表格的1 行改了各村水渠村亩数甲村120150乙村80',
  )
  expect(textOf(none, before)).toContain('新增的表格各村水渠村亩数')
  expect(textOf(before, none)).toContain('删去的表格各村水渠村亩数')
  const table = before.content[0]
  const plain: Body = {
    type: 'doc',
    content: table?.type === 'table' ? [{ ...table, attrs: {} }] : [],
  }
  expect(textOf(before, plain)).toContain('表格的表题、表头改了')
})

it('shows where words lead that came', () => {
  const link = { type: 'link', attrs: { href: 'https://www.gov.cn/' } } as const
  const content: Inline[] = [{ type: 'text', text: '公告', marks: [link] }]
  const linked: Body = { type: 'doc', content: [{ type: 'paragraph', content }] }
  expect(textOf({ type: 'doc', content: [] }, linked)).toContain('公告〔https://www.gov.cn/〕')
})
