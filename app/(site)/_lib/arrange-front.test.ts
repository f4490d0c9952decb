import { expect, it } from 'vitest'

import type { ArticleLine } from '#domain/site/article-line'

import { arrangeFront } from './arrange-front.ts'

type Front = Parameters<typeof arrangeFront>[0]

const line = (articleId: number, mediaId?: number): ArticleLine => ({
  articleId,
  headline: `第${articleId}篇报道`,
  kicker: '',
  subtitle: '',
  summary: '',
  type: 'meeting',
  printDate: null,
  publishedAt: new Date(0),
  newsOn: '2026-11-20',
  isOldNews: false,
  isDemo: false,
  division: {
    code: '620825',
    name: '庄浪县',
    shortName: '庄浪',
    slug: 'zhuanglang',
    level: 'county',
  },
  event: null,
  figure: mediaId === undefined ? null : { mediaId, alt: '', caption: '', credit: '' },
})

const lines = (...ids: number[]) => ids.map((id) => line(id))

const EMPTY: Front = {
  pinned: [],
  newest: [],
  pictured: [],
  history: [],
  byPrefecture: {},
  week: { first: '2026-11-16', activities: [], hasMore: false },
  topics: [],
  ahead: [],
  renditions: [],
}

it('shows no story twice, nor a picture, whatever its parts have in common', () => {
  const front: Front = {
    pinned: [],
    newest: [line(1), line(2, 20), ...lines(3, 4, 5, 6, 7)],
    pictured: [line(2, 20), line(8, 20), line(9, 21)],
    history: lines(7, 10),
    byPrefecture: { '620800': lines(1, 13), '620500': lines(11) },
    week: { first: '2026-11-16', activities: [], hasMore: false },
    topics: [
      {
        id: 1,
        slug: 'one',
        name: '专题',
        kind: 'topic',
        startsOn: null,
        endsOn: null,
        intro: null,
        articleCount: 2,
        newest: lines(3, 12),
      },
    ],
    ahead: [],
    renditions: [],
  }
  const shown = arrangeFront(front, [], true)
  expect(shown.lead?.articleId).toBe(2)
  const parts = [
    shown.lead ? [shown.lead] : [],
    shown.side,
    ...shown.topics.map(({ newest }) => newest),
    shown.pictures,
    shown.byPlace,
    shown.history,
  ]
  const ids = parts.map((part) => part.map(({ articleId }) => articleId))
  expect(ids).toEqual([[2], [1, 3, 4, 5], [12], [9], [11, 13], [7, 10]])
})

it('keeps the place of what is much read among all, whatever of it is elsewhere on the page', () => {
  const read = (articleId: number, place: number) => ({
    ...line(articleId),
    reads: 300 - place,
    place,
  })
  const front: Front = { ...EMPTY, newest: lines(1, 2, 3) }
  const { mostRead } = arrangeFront(front, [read(2, 1), read(9, 2), read(1, 3), read(8, 4)], true)
  expect(mostRead.map(({ articleId, place }) => [articleId, place])).toEqual([
    [9, 2],
    [8, 4],
  ])
})
