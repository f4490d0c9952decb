import { describe, expect, it } from 'vitest'

import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { bodyText } from '#domain/article/body'
import { emptyContent } from '#domain/article/content'
import { readPage } from '#domain/copydesk/read-page'

import { contentFromFile, describeReading, isWritten } from './file-content.ts'

const RAW = [
  '通渭县政协委员看春耕',
  '□ 通讯员 甲一 文/图',
  '3月16日，通渭县政协委员到田间看春耕，听农户说墒情。',
  '图为委员在地头。',
  '委员们记下三件要办的事。',
].join('\n')
const context = { topics: [], writable: ['621121'] }
const own = {
  ...emptyContent('621121'),
  credits: [{ role: 'correspondent' as const, name: '通渭通讯员' }],
}
const fileOf = (rawText: string) => ({
  name: '看春耕.docx',
  rawText,
  printDate: '2023-03-21',
  pageLabel: null,
  pictures: [{ mediaId: 7, offset: rawText.indexOf('图为'), alt: '', address: '/media/7' }],
  tables: [],
  links: [],
  problems: ['第 2 张图片没有收下'],
})
const readingOf = (rawText: string) =>
  readPage(rawText, { divisions, pageDate: '2023-03-21' }).articles[0] ?? null

describe('a file in the writing form', () => {
  it('fills headline, credits, event and body, with the picture in its place and its caption', () => {
    const content = contentFromFile(own, fileOf(RAW), readingOf(RAW), context)
    expect(content).toMatchObject({
      headline: '通渭县政协委员看春耕',
      divisionCode: '621121',
      printDate: '2023-03-21',
      event: { precision: 'day', start: '2023-03-16' },
    })
    expect(content.credits.map(({ name }) => name)).toContain('甲一')
    const kinds = content.body.content.map(({ type }) => type)
    expect(kinds).toEqual(['paragraph', 'figure', 'paragraph'])
    expect(content.body.content[1]).toMatchObject({
      attrs: { mediaId: 7, caption: '图为委员在地头。', credit: '甲一' },
    })
  })

  it('keeps links on their words, whether a story is made out or not', () => {
    const links = [{ before: '，听农户说', words: '墒情', href: 'https://www.gov.cn/' }]
    for (const reading of [readingOf(RAW), null]) {
      const { body } = contentFromFile(own, { ...fileOf(RAW), links }, reading, context)
      const part = {
        type: 'text',
        text: '墒情',
        marks: [{ type: 'link', attrs: { href: links[0]?.href } }],
      }
      expect(body.content).toContainEqual(
        expect.objectContaining({ content: expect.arrayContaining([part]) }),
      )
    }
  })

  it('keeps the county and the names of the form where the file has none of use', () => {
    const text = '庄浪县政协召开会议\n本报庄浪讯 3月16日，庄浪县政协召开会议，听取三项汇报。'
    const content = contentFromFile(own, fileOf(text), readingOf(text), context)
    expect(content.divisionCode).toBe('621121')
    expect(content.credits).toEqual(own.credits)
    const description = describeReading(fileOf(text), readingOf(text), context).join('')
    expect(description).toContain('文中写的是庄浪县')
    expect(description).toContain('第 2 张图片没有收下')
  })

  it('leaves what no file says as the form has it, and takes all that an article of its own says', () => {
    const written = { ...own, kicker: '旧引题', topicId: 3, printPage: '四版' }
    const content = contentFromFile(written, fileOf(RAW), readingOf(RAW), context)
    expect(content).toMatchObject({ kicker: '', topicId: 3, printPage: '四版' })
  })

  it('makes a table of the line that was one', () => {
    const rows = [
      ['村名', '水渠'],
      ['上庄', '3条'],
      ['下庄', '5条'],
    ]
    const words = `${rows.map((row) => row.join('　')).join('；')}。`
    const text = `${RAW}\n${words}\n各村都有人看管。`
    const tables = [{ text: words, caption: '', header: true, rows }]
    for (const reading of [readingOf(text), null]) {
      const content = contentFromFile(own, { ...fileOf(text), tables }, reading, context)
      const kinds = content.body.content.map(({ type }) => type)
      expect(kinds.filter((kind) => kind === 'table')).toHaveLength(1)
      expect(bodyText(content.body)).toContain('村名\t水渠\n上庄\t3条\n下庄\t5条\n各村都有人看管。')
    }
  })

  it('puts the lines into the body when no story was made out, and says so', () => {
    const content = contentFromFile(own, fileOf('只有一行'), null, context)
    expect(content.body.content.map(({ type }) => type)).toEqual(['paragraph', 'figure'])
    expect(content.credits).toEqual(own.credits)
    expect(describeReading(fileOf('只有一行'), null, context)[0]).toContain('没有认出')
  })
})

it('a form that begins with its writer is not written yet; one with a picture is', () => {
  expect(isWritten(own)).toBe(false)
  for (const field of ['kicker', 'headline', 'subtitle', 'dateline'] as const)
    expect(isWritten({ ...own, [field]: '题' })).toBe(true)
  expect(isWritten({ ...own, event: { ...own.event, place: '水洛镇' } })).toBe(true)
  // A file replaces neither.
  expect(isWritten({ ...own, printPage: '四版', topicId: 3 })).toBe(false)
  expect(isWritten(contentFromFile(own, fileOf(''), null, context))).toBe(true)
})
