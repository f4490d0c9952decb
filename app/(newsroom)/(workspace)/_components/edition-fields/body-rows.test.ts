import { fc } from '#lib/testing/properties'
import { describe, expect, it } from 'vitest'

import { bodySchema, type Body, type BodyBlock, type Inline } from '#domain/article/body'

import { bodyFromRows, rowsFromBody, textOfLine } from './body-rows.ts'

const picture = {
  mediaId: 7,
  alt: '两人在地边',
  caption: '田边',
  credit: '供图单位',
  focus: { x: 30, y: 10 },
}
const paragraph = (...content: Inline[]): BodyBlock => ({ type: 'paragraph', content })
const words = (text: string): Inline => ({ type: 'text', text })
const strong = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'bold' }] })

describe('a body in the plain form', () => {
  it('shows one line a paragraph, and pictures where they are', () => {
    const body: Body = {
      type: 'doc',
      content: [
        paragraph(words('第一段。')),
        { type: 'figure', attrs: picture },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '小标题' }] },
        paragraph(words('第二'), strong('重点'), words('段。')),
      ],
    }
    const rows = rowsFromBody(body)
    expect(rows.text).toBe('第一段。\n\n## 小标题\n\n第二**重点**段。')
    expect(rows.pictures).toEqual([{ ...picture, after: 1 }])
    expect(bodyFromRows(rows)).toEqual(body)
  })

  it('leaves blank lines and the indents of pasted copy out', () => {
    const rows = { text: '　　第一段。\r\n\r\n  \n　　第二段。\n', pictures: [] }
    expect(bodyFromRows(rows).content).toEqual([
      paragraph(words('第一段。')),
      paragraph(words('第二段。')),
    ])
  })

  it('puts a picture that stood after a removed paragraph at the end', () => {
    const body = bodyFromRows({ text: '一段', pictures: [{ ...picture, after: 9 }] })
    expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'figure'])
  })

  it.each([
    ['开头是 ## 的一段', '## 不是小标题'],
    ['文中的星号', '2 ** 3 和 *一颗* 和 ** '],
    ['反斜线', 'C:\\路径\\**'],
    ['断行符号', '甲⏎乙'],
  ])('takes %s literally', (_name, text) => {
    const body: Body = { type: 'doc', content: [paragraph(words(text.trim()))] }
    expect(bodyFromRows(rowsFromBody(body))).toEqual(body)
  })

  it('returns every body unchanged', () => {
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      fc.constant<Inline>({ type: 'hardBreak' }),
      fc.stringMatching(/^[甲*\\#⏎ a]{1,6}$/u).map(words),
      fc.stringMatching(/^[乙*\\#⏎ b]{1,6}$/u).map(strong),
    )
    const block: fc.Arbitrary<BodyBlock> = fc.oneof(
      fc.array(inline, { maxLength: 5 }).map((parts) => paragraph(...parts)),
      fc.constant<BodyBlock>({ type: 'figure', attrs: picture }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (content) => {
        const given = bodyFromRows(rowsFromBody({ type: 'doc', content }))
        expect(bodySchema.safeParse(given).success).toBe(true)
        expect(bodyFromRows(rowsFromBody(given))).toEqual(given)
        expect(flatten(given)).toEqual(flatten({ type: 'doc', content }))
      }),
    )
  })
})

it('counts words without the signs', () => {
  expect(textOfLine('## 小**标**题')).toBe('小标题')
})

/** Each character with its weight, blocks apart: what a reader would see, however it is cut up. */
function flatten(body: Body): string[] {
  return body.content
    .map((block) =>
      block.type === 'figure'
        ? '[picture]'
        : (block.content ?? [])
            .flatMap((part) =>
              part.type === 'text'
                ? [...part.text].map((sign) => (part.marks?.length ? `${sign}'` : sign))
                : ['\n'],
            )
            .join('')
            .replace(/^(?:\s'?)+/u, '')
            .replace(/(?:\s'?)+$/u, ''),
    )
    .filter((line) => line.trim() !== '')
}
