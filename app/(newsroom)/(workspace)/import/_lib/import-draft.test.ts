import { expect, it } from 'vitest'

import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from '#domain/copydesk/read-page'

import {
  acceptKind,
  carryOver,
  decideInDraft,
  doneRepairs,
  doubtsOf,
  isUnsure,
  isYearRead,
  issuesLeft,
  nextRepair,
  pendingRepairs,
  readyContent,
  wrongFields,
} from './import-draft.ts'
import { OUTSIDE, OUTSIDE_ISSUE } from './outside.ts'
import { makeDrafts } from './testing/make-drafts.ts'

const RAW = `庄浪县政协召开会议

本报庄浪讯(通讯员 李昆)3月16日,庄浪县政协召开会议。

通渭县政协征集史料

本报通渭讯(通讯员 王某)3月13日,通渭县政协开始征集史料。

会议之后还有安排。`
const spanOf = (from: string, to: string) => ({
  start: RAW.indexOf(from),
  end: RAW.indexOf(to) + to.length,
})
const read = (...spans: { start: number; end: number }[]) =>
  readPage(RAW, { divisions, pageDate: '2023-03-21', spans }).articles
const make = (readings: ReturnType<typeof read>) =>
  makeDrafts(RAW, readings, { writable: ['620825', '621121'] })
const first = spanOf('庄浪县政协召开会议', '庄浪县政协召开会议。')

it('keeps what was done to a draft whose boundaries stay, and reads the others again', () => {
  const before = make(read(first, spanOf('通渭县政协征集', '还有安排。')))
  const touched = before.map((draft) => ({ ...draft, confirmed: true }))
  const after = carryOver(touched, make(read(first, spanOf('通渭县政协征集', '征集史料。'))))
  expect(after.map(({ confirmed }) => confirmed)).toEqual([true, false])
  expect(after[1]?.values.text).not.toContain('还有安排')
})

it('leaves a story of another province out, as one that cannot be taken in', () => {
  const raw = `互助县政协开展协商

本报青海互助讯(通讯员 甲某)4月9日,互助县政协开展协商。`
  const writable = ['620825']
  const context = { fallbackDivisionCode: '620825', writable }
  const [draft] = makeDrafts(raw, readPage(raw, { divisions }).articles, context)
  expect(draft).toMatchObject({ included: false, values: { divisionCode: OUTSIDE.code } })
  expect(draft && readyContent(draft, writable)).toEqual({
    issues: { divisionCode: [OUTSIDE_ISSUE] },
  })
})

it('names the fields that keep a draft out, until they are changed or it is left out', () => {
  const [draft] = make(read(first))
  if (!draft) throw new Error('nothing was read')
  const ready = readyContent(
    { ...draft, values: { ...draft.values, headline: '', divisionCode: '620503' } },
    ['620825'],
  )
  expect(ready).toEqual({
    issues: { divisionCode: ['您不能为这个地区写稿，请另选，或者不收这篇'] },
  })
  const issues = { divisionCode: ['不能写'], 'body.0': ['太短'], 'event.place': ['太长'] }
  expect(wrongFields({ ...draft, issues })).toEqual(['县区', '正文', '地点'])
  expect(wrongFields({ ...draft, issues, included: false })).toEqual([])
  expect(issuesLeft(issues, ['divisionCode', 'text'])).toEqual({ 'event.place': ['太长'] })
})

it('knows whether the page has the year of the date that stands', () => {
  const isKnown = (raw: string, start?: string) => {
    const readings = readPage(raw, { divisions }).articles
    const draft = makeDrafts(raw, readings, { writable: ['621125'] }).at(-1)
    if (!draft) throw new Error('nothing was read')
    if (start !== undefined) draft.values.event.start = start
    return isYearRead(draft)
  }
  const story = '漳县政协召开会议\n\n4月1日，漳县政协召开主席会议，审议了督办方案。'
  const head = '发送时间: 2026年4月2日 星期四 09:12\n'
  expect(isKnown(`${head}\n${story}`)).toBe(true)
  expect(isKnown(`${head}\n${story}`, '2025-04-01')).toBe(false)
  expect(isKnown(`${story}\n会议回顾了2019年的工作。`)).toBe(false)
  expect(isKnown(story)).toBe(false)
})

it('asks for the headline of a brief that has none', () => {
  const raw = ['古浪', '瓜州', '民勤']
    .map((place) => `${place}县：5月14日，县政协召开主席会议，审议了督办方案。`)
    .join('\n\n')
  const drafts = makeDrafts(raw, readPage(raw, { divisions }).articles, {
    writable: ['620622', '620922', '620621'],
  })
  expect(drafts.map(({ values }) => values.headline)).toEqual(['', '', ''])
  expect(drafts.map(doubtsOf)).toEqual(drafts.map(() => expect.arrayContaining(['标题'])))
})

it('asks for a check until somebody made it, and never for what is left out', () => {
  const [draft] = make(read(first))
  if (!draft) throw new Error('nothing was read')
  const doubtful = {
    ...draft,
    reading: { ...draft.reading, confidence: { ...draft.reading.confidence, credits: 0.5 } },
  }
  expect(isUnsure(doubtful)).toBe(true)
  expect(isUnsure({ ...doubtful, confirmed: true })).toBe(false)
  expect(isUnsure({ ...doubtful, included: false })).toBe(false)
})

it('goes through the repairs one key at a time, those of width last', () => {
  const text =
    '庄浪县政协召开会议\n\n本报庄浪讯(通讯员 李昆)3月16日,庄浪县政协召开“座谈会,会后委员委委发言。'
  const [draft] = makeDrafts(text, readPage(text, { divisions, pageDate: '2023-03-21' }).articles)
  let now = draft
  const kinds: (string | undefined)[] = []
  for (let index = now && nextRepair(now); now && index !== null && index !== undefined;) {
    kinds.push(now.repairs[index]?.kind)
    now = decideInDraft(now, [index], kinds.length === 1 ? 'refused' : 'accepted')
    index = nextRepair(now)
  }
  expect(kinds.length).toBeGreaterThan(2)
  expect(kinds[0]).not.toBe('width')
  expect(kinds.at(-1)).toBe('width')
  expect(now && pendingRepairs(now)).toBe(0)
})

it('counts what the reading joined as done, and not as decided or pending', () => {
  const text =
    '庄浪县政协召开会议\n\n本报庄浪讯（通讯员 李昆）3月16日，庄浪县政协召开会议，\n会后委员发言。'
  const [draft] = makeDrafts(text, readPage(text, { divisions }).articles)
  expect(draft && [doneRepairs(draft), pendingRepairs(draft)]).toEqual([1, 0])
})

it('finds the place that the writing form would offer', () => {
  const text =
    '庄浪县政协看果园\n\n本报庄浪讯（通讯员 李昆）3月16日，庄浪县政协组织委员到万泉镇果园看苹果。'
  const [draft] = makeDrafts(text, readPage(text, { divisions }).articles)
  expect(draft?.values.event.place).toBe('万泉镇')
})

it('puts the links of a file back on their words in the draft that is taken in, whatever was mended', () => {
  const [one, other] = makeDrafts(RAW, read(first, spanOf('通渭县政协征集', '还有安排。')), {
    links: [{ before: '通渭县政协开始', words: '征集史料', href: 'https://www.gov.cn/' }],
    writable: ['620825', '621121'],
  })
  if (!one || !other) throw new Error('Nothing was read')
  expect(one.links).toEqual([])
  const mended = acceptKind(other, 'width')
  expect(mended.values.text).toContain('3月13日，')
  const ready = readyContent(mended, ['621121'])
  const linked = {
    type: 'text',
    text: '征集史料',
    marks: [{ type: 'link', attrs: { href: 'https://www.gov.cn/' } }],
  }
  expect('content' in ready && ready.content.body.content[0]).toMatchObject({
    content: expect.arrayContaining([linked]),
  })
})
