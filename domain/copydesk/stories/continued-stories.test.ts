import { describe, expect, test } from 'vitest'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { segmentsOf } from './page-segments.ts'
import { SURE } from '../page-reading.ts'
import { readPage } from '../read-page.ts'

const read = (...lines: string[]) => readPage(lines.join('\n'), { divisions })
const START = ['庄浪县政协召开会议', '本报庄浪讯(通讯员 李某)3月16日,庄浪县政协召开会议。']
const OTHER = ['静宁县政协走访委员', '本报静宁讯(通讯员 王某)3月15日,静宁县政协走访委员。']
const END = '会议要求,把事办好。'
const BOTH_WAIT = [...START, '（下转3版）', ...OTHER, '（下转3版）']

describe('a story that breaks off goes on further down', () => {
  test.each([
    ['where the jump line names it', [`▲上接第一版《${START[0]}》`, END]],
    ['where its name is shortened', ['（上接第一版《召开会议》）', END]],
    ['where its headline is repeated below the jump line', ['（上接第一版）', START[0], END]],
    ['where its headline is repeated above the jump line', [START[0], '（上接第一版）', END]],
    ['where it is the only one waiting', ['（上接第一版）', END]],
    ['where the jump line stands in front of the text', [`（上接第一版）${END}`]],
  ])('%s', (_, below) => {
    const { articles } = read(...START, '（下转第三版）', ...OTHER, '', ...below.map(String))
    expect(articles).toMatchObject([
      { headline: START[0], paragraphs: ['3月16日,庄浪县政协召开会议。', END] },
      { headline: OTHER[0] },
    ])
    expect(articles[0]).toMatchObject({ elsewhere: { begins: null, ends: null } })
  })

  test('a sentence that the jump cut is closed, and the raw text can be had again', () => {
    const lines = [...START, '会议要求，把事（下转3版）', ...OTHER, '（上接1版）办好。']
    const [story] = read(...lines).articles
    expect(story?.paragraphs[1]).toBe('会议要求，把事办好。')
    const join = story?.repairs.find(({ kind }) => kind === 'join')
    expect(join).toMatchObject({ paragraph: 1, offset: 7, applied: true })
    expect(lines.join('\n')).toContain(`会议要求，把事${join?.before}办好。`)
  })

  test('each segment has its own place in the raw text', () => {
    const lines = [...START, '（下转第三版）', '', ...OTHER, '', '（上接第一版）', END]
    const raw = lines.join('\n')
    const segments = segmentsOf(readPage(raw, { divisions }).articles)
    expect(segments.map(({ story, goesOn }) => [story, goesOn])).toEqual([
      [0, false],
      [1, false],
      [0, true],
    ])
    expect(segments.map(({ start, end }) => raw.slice(start, end).split('\n').length)).toEqual([
      3, 2, 2,
    ])
    const again = readPage(raw, { divisions, spans: segments })
    expect(again.articles.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1])
    const apart = segments.map(({ start, end, goesOn }) => ({ start, end, alone: goesOn }))
    expect(readPage(raw, { divisions, spans: apart }).articles).toHaveLength(3)
  })

  test('several wait and each is named', () => {
    const { articles } = read(
      ...BOTH_WAIT,
      `上接第一版《${OTHER[0]}》`,
      '委员说，好。',
      `上接第一版《${START[0]}》`,
      END,
    )
    expect(articles.map(({ paragraphs }) => paragraphs.at(-1))).toEqual([END, '委员说，好。'])
  })
})

describe('a segment whose beginning is not clear stays by itself and says so', () => {
  test('when two stories wait and none is named', () => {
    const { articles, warnings } = read(...BOTH_WAIT, '（上接第一版）', END)
    expect(articles[2]).toMatchObject({ headline: null, elsewhere: { begins: '1' } })
    expect(warnings).toContain('第3篇上接第1版，开头不在这里。')
    expect(warnings).toContain('第1篇下转第3版，余下的文字不在这里。')
    expect(articles[2]?.confidence.paragraphs).toBeLessThan(SURE)
  })

  test('when the jump line names a story that is not here', () => {
    const { articles } = read(...START, '（下转3版）', '（上接第一版《别处的一篇》）', END)
    expect(articles).toHaveLength(2)
  })

  test('when the masthead says that both are on another page than they should', () => {
    const page = [
      '2024年3月26日 星期二 市县政协 3',
      ...START,
      '（下转第四版）',
      '（上接第一版）',
      END,
    ]
    expect(read(...page).articles).toHaveLength(2)
    const pages = ['第1版 要闻', ...START, '（下转第四版）', '第4版 综合', '（上接第一版）', END]
    expect(read(...pages).articles).toHaveLength(1)
  })
})

test('segments that only nothing speaks against ask for a look', () => {
  const { articles, warnings } = read(...START, '（下转3版）', ...OTHER, '（上接第一版）', END)
  expect(articles[0]?.confidence.paragraphs).toBeLessThan(SURE)
  expect(warnings).toContain('第1篇由分开的几处文字接成，标题没有重复，请核对是不是一篇。')
})
