import { expect, test } from 'vitest'
import { readLines } from './page-lines.ts'
import { unwrapLines } from './unwrap-lines.ts'

const lines = (raw: string) => unwrapLines(readLines(raw)).map((line) => line.text)
const FULL = '一二三四五六七八九十一二三四五六七八九十'

test('lines that fill the column go on; short ones and indents end a paragraph', () => {
  const raw = [FULL, FULL, FULL, '尾。', `\u3000\u3000${FULL.slice(2)}`, FULL, FULL, '尾。'].join(
    '\n',
  )
  expect(lines(raw)).toEqual([`${FULL.repeat(3)}尾。`, `${FULL.slice(2)}${FULL.repeat(2)}尾。`])
})

test('on a page of short paragraphs few full lines show the column, if none is wider', () => {
  const short = Array.from({ length: 12 }, (_, index) => `短行${index}。`)
  const wide = Array.from({ length: 12 }, (_, index) => `${FULL}${FULL}长行${index}。`)
  const pair = `${FULL}\n尾。`
  const pairs = Array.from({ length: 5 }, () => pair)
  expect(
    lines([...short, ...pairs].join('\n')).filter((line) => line === `${FULL}尾。`),
  ).toHaveLength(5)
  expect(lines([...wide, ...pairs].join('\n'))).not.toContain(`${FULL}尾。`)
})

test('where every indent was dropped, a first line is short by it', () => {
  const opening = '一二三四五六七，九十一二三四五六七八'
  const raw = [opening, FULL, FULL, '尾。', opening, FULL, FULL, FULL, '尾。'].join('\n')
  expect(lines(raw)).toEqual([`${opening}${FULL.repeat(2)}尾。`, `${opening}${FULL.repeat(3)}尾。`])
  expect(lines(`\u3000\u3000标题\n${raw}`)).toContain(opening)
})

test('a page of paragraphs is left as it is', () => {
  const raw = `标题一行\n${FULL.repeat(4)}。\n${FULL.repeat(3)}。\n另一标题\n${FULL.repeat(5)}。`
  expect(lines(raw)).toEqual(raw.split('\n'))
})

test('blank lines, bullets and datelines are never run into', () => {
  const raw = `${FULL}\n${FULL}\n${FULL}\n${FULL}\n${FULL}\n本报庄浪讯 近日\n\n${FULL}\n\n${FULL}\n● 肃州区`
  expect(lines(raw)).toEqual([FULL.repeat(5), '本报庄浪讯 近日', FULL, FULL, '● 肃州区'])
})

test('a full line is an end where a headline and its dateline follow', () => {
  const end = `${FULL.slice(1)}。`
  const raw = [FULL, FULL, FULL, FULL, end, '庄浪县政协召开会议', '本报庄浪讯 近日'].join('\n')
  expect(lines(raw)).toEqual([FULL.repeat(4) + end, '庄浪县政协召开会议', '本报庄浪讯 近日'])
})

test('a line wider than the column is a line of its own', () => {
  const raw = [FULL + FULL, FULL, FULL, FULL, FULL, FULL, '尾。'].join('\n')
  expect(lines(raw)).toEqual([FULL + FULL, `${FULL.repeat(5)}尾。`])
})

test('the indent counts towards the width of short paragraphs', () => {
  const cut = FULL.slice(2)
  const raw = [`  ${cut}`, '尾。', `  ${cut}`, '尾。', `  ${cut}`, '尾。', `  ${cut}`, FULL, '尾。']
  expect(lines(raw.join('\n'))).toEqual([...[1, 2, 3].map(() => `${cut}尾。`), `${cut}${FULL}尾。`])
})

test('names in brackets at the edge of the column end the story', () => {
  const end = `${FULL.slice(5)}。(李某)`
  const raw = [FULL, FULL, FULL, FULL, end, '民乐:提案办单', '□ 通讯员 钱某'].join('\n')
  expect(lines(raw)).toEqual([FULL.repeat(4) + end, '民乐:提案办单', '□ 通讯员 钱某'])
})

test('a short line without a stop, under a sentence that ends at the edge, is a title', () => {
  const end = `${FULL.slice(1)}。`
  const raw = [FULL, FULL, end, '某县政协征集史料', FULL, FULL, end, '短句收尾。'].join('\n')
  expect(lines(raw)).toEqual([
    `${FULL.repeat(2)}${end}`,
    '某县政协征集史料',
    `${FULL.repeat(2)}${end}短句收尾。`,
  ])
})
