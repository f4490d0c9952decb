import { expect, it } from 'vitest'

import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from '#domain/copydesk/read-page'

import { takenWith } from './taken.ts'
import { makeDrafts } from './testing/make-drafts.ts'

const RAW = `庄浪县政协召开会议

本报庄浪讯（通讯员 李昆）3月16日，庄浪县政协召开会议。

通渭县政协征集史料

本报通渭讯（通讯员 王某）3月13日，通渭县政协开始征集史料。`

const { articles } = readPage(RAW, { divisions, pageDate: '2023-03-21' })
const drafts = makeDrafts(RAW, articles, { writable: ['620825', '621121'] }).map((draft) => ({
  ...draft,
  reading: { ...draft.reading, confidence: { ...draft.reading.confidence, activityType: 0.5 } },
}))
const accepted = { alreadyImported: false, count: 2, editionIds: [7, 8], editions: [] }

it('keeps what nobody has confirmed beside the edition that was made of it', () => {
  expect(takenWith(accepted, drafts).doubts).toEqual({ 7: ['类型'], 8: ['类型'] })
  const seen = drafts.map((draft, index) => ({ ...draft, confirmed: index === 0 }))
  expect(takenWith(accepted, seen).doubts).toEqual({ 8: ['类型'] })
})

it('counts the drafts that were sent, not those left out', () => {
  const second = drafts.map((draft, index) => ({ ...draft, included: index === 1 }))
  expect(takenWith({ ...accepted, count: 1, editionIds: [7] }, second).doubts).toEqual({
    7: ['类型'],
  })
})

it('doubts nothing of a page that was imported on another day, and takes none of it as seen', () => {
  const seen = drafts.map((draft) => ({ ...draft, confirmed: true }))
  const before = takenWith({ ...accepted, alreadyImported: true }, seen)
  expect([before.doubts, before.unseen]).toEqual([{}, [7, 8]])
  expect(takenWith(accepted, seen).unseen).toEqual([])
})
