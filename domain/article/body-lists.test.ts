import { describe, expect, it } from 'vitest'

import { groupLists, itemNumbers, itemSign, type ListKind } from '#lib/body/lists'

import { bodyFromParagraphs, bodySchema, bodyText, type BodyBlock } from './body.ts'

const item = (list: ListKind, text: string): BodyBlock => {
  return { type: 'item', attrs: { list }, content: [{ type: 'text', text }] }
}
const [paragraph] = bodyFromParagraphs(['一段'])['content']
const blocks = [
  item('number', '先修主渠'),
  item('number', '再量水位'),
  item('bullet', '另记'),
  ...(paragraph ? [paragraph] : []),
  item('number', '重新数起'),
]

describe('a list', () => {
  it('is the items that follow one another and are marked alike', () => {
    const groups = groupLists(blocks).map(({ list, index }) => [list, index])
    expect(groups).toEqual([
      ['number', 0],
      ['bullet', 2],
      [null, 3],
      ['number', 4],
    ])
  })

  it('numbers its items by their place', () => {
    const numbers = itemNumbers(blocks)
    expect(numbers).toEqual([1, 2, 0, 0, 1])
    expect(numbers.slice(0, 3).map(itemSign)).toEqual(['1. ', '2. ', '• '])
  })

  it('is part of a body, an item a line of its text', () => {
    const body = { type: 'doc' as const, content: blocks }
    expect(bodySchema.parse(body)).toEqual(body)
    expect(bodyText(body)).toBe('先修主渠\n再量水位\n另记\n一段\n重新数起')
    const other = { type: 'item', attrs: { list: 'dash', start: 3 } }
    expect(bodySchema.safeParse({ type: 'doc', content: [other] }).success).toBe(false)
  })
})
