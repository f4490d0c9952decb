import { describe, expect, test } from 'vitest'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { factsFromMasthead } from './page/masthead-facts.ts'
import { readPage } from './read-page.ts'

// A page copied out of a paper's digital edition: its own lines are between title and text and between
// stories, and paragraphs are printed twice now and then.

const read = (raw: string) => readPage(raw, { divisions }).articles

const FIRST = '3月6日，华亭市政协组织委员视察重点项目，听介绍、看进度、问难题。'
const SECOND = '视察组指出，抓项目就是抓发展，要一项一项销号。'
const META = '2025年03月12日\n字数:411\n版次:02'
const PAGE = `数字报首页
通版阅读请点击： 展开通版 收缩通版
华亭市政协视察重点项目
${META}
　　本报华亭讯 ${FIRST}

　　${SECOND}（甲某某）

上一篇 下一篇
静宁县政协协商校园餐
守护孩子“舌尖上的安全”
２０２５年０３月１２日
字数：241
版次：02
通版阅读请点击:
展开通版 收缩通版
　　本报静宁讯（通讯员 乙某）3月4日，静宁县政协就校园餐进行协商，委员们提了七条建议。

上一篇 没有了
`

describe('a page of a digital edition', () => {
  const [first, second, ...more] = read(PAGE)

  test('keeps its headlines over the lines between title and text', () => {
    expect(more).toEqual([])
    expect(first).toMatchObject({ headline: '华亭市政协视察重点项目', subtitle: null })
    expect(second).toMatchObject({
      headline: '静宁县政协协商校园餐',
      subtitle: '守护孩子“舌尖上的安全”',
    })
    expect(first?.paragraphs).toEqual([FIRST, SECOND])
    expect(first?.credits).toEqual([{ role: 'author', name: '甲某某' }])
  })

  test('is of the day and the page that those lines say', () => {
    expect([first?.eventDate, second?.eventDate]).toEqual(['2025-03-06', '2025-03-04'])
    expect(factsFromMasthead(PAGE)).toEqual({ printDate: '2025-03-12', pageLabel: '第2版' })
  })

  test('a day without those lines is its story’s where the text follows, and a masthead’s where not', () => {
    const text = `本报华亭讯 ${FIRST}`
    expect(read(`华亭市政协视察重点项目\n2025年3月12日\n${text}`)[0]?.headline).toBe(
      '华亭市政协视察重点项目',
    )
    expect(read(`综合新闻\n2025年3月12日\n${text}`)[0]?.headline).toBeNull()
    expect(read(`政协之声\n2025年3月12日\n华亭市政协视察\n${text}`)[0]).toMatchObject({
      kicker: null,
      headline: '华亭市政协视察',
    })
  })
})

describe('what is printed twice', () => {
  const dateline = `本报华亭讯（通讯员 甲某）${FIRST}`

  test.each([
    ['one paragraph below the other', [dateline, dateline, SECOND, SECOND]],
    ['the whole text once more', [dateline, SECOND, dateline, SECOND]],
    ['the names as well', [dateline, SECOND, '（李某某）', dateline, SECOND, '（李某某）']],
  ])('is read once: %s', (_, lines) => {
    const [story, ...more] = read(['华亭市政协视察', ...lines].join('\n\n'))
    expect(more).toEqual([])
    expect(story?.paragraphs).toEqual([FIRST, SECOND])
    const repairs = story?.repairs.filter(({ kind }) => kind === 'repeated')
    expect(repairs).toMatchObject([
      { before: `\n${dateline}`, after: '', paragraph: 0, offset: FIRST.length, applied: true },
      { before: `\n${SECOND}`, after: '', paragraph: 1, offset: SECOND.length, applied: true },
    ])
  })

  test('is read in each of two stories', () => {
    const stories = read(
      `华亭市政协视察\n\n${dateline}\n\n静宁县政协视察\n\n本报静宁讯（通讯员 乙某）${FIRST}\n\n${SECOND}\n\n庄浪县政协视察\n\n本报庄浪讯（通讯员 丙某）3月7日，庄浪县政协视察。\n\n${SECOND}`,
    )
    expect(stories.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 2, 2])
  })
})
