import {
  countActivitiesByDay,
  countActivitiesByDivision,
  countActivitiesByMonth,
  countActivitiesByType,
  listTimelineMonths,
} from '#domain/activity/count-activities'
import { countActivitiesAfter, listActivities } from '#domain/activity/list-activities'
import { listOnThisDay } from '#domain/activity/list-on-this-day'
import { listSeries } from '#domain/activity/list-series'
import { findNewestDay } from '#domain/activity/timeline-range'
import { listFeedArticles } from '#domain/feed/list-feed-articles'
import { findRendition } from '#domain/media/find-rendition'
import { findArticle } from '#domain/site/find-article'
import { findNeighbours } from '#domain/site/find-neighbours'
import { findTopicFacts } from '#domain/site/find-topic-facts'
import { countArticles, listArticles } from '#domain/site/list-articles'
import { listCorrections } from '#domain/site/list-corrections'
import { listNewestByPrefecture } from '#domain/site/list-newest-by-prefecture'
import { listRelated } from '#domain/site/list-related'
import { listTopicLines } from '#domain/site/list-topic-lines'
import { listHonours } from '#domain/stats/list-honours'
import { periodAround } from '#domain/stats/period'
import { addDays, type IsoDay } from '#lib/dates'

import type { Question } from '../measure.ts'
import { anyDay, liveNumber, nth, type World } from '../world.ts'

const LIST = 5
const COUNT = 2

const county = (world: World, turn: number) => nth(world.counties, turn * 7).code
const prefecture = (world: World, turn: number) => nth(world.prefectures, turn).code
const month = (day: IsoDay) => ({
  from: `${day.slice(0, 7)}-01`,
  until: `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`,
})
const year = (day: IsoDay) => ({
  from: `${day.slice(0, 4)}-01-01`,
  until: `${Number(day.slice(0, 4)) + 1}-01-01`,
})

export const READER_QUESTIONS: readonly Question[] = [
  { what: 'front page: newest', bar: LIST, ask: (db) => listArticles(db, { limit: 12 }) },
  {
    what: 'front page: with pictures',
    bar: LIST,
    ask: (db) => listArticles(db, { pictured: true, limit: 9 }),
  },
  {
    what: 'front page: of one type',
    bar: LIST,
    ask: (db) => listArticles(db, { type: 'history', limit: 3 }),
  },
  {
    what: 'front page: newest of each prefecture',
    bar: LIST,
    ask: (db) => listNewestByPrefecture(db),
  },
  { what: 'front page: topics', bar: LIST, ask: (db) => listTopicLines(db) },
  {
    what: 'front page: the week',
    bar: LIST,
    ask: async (db, { today }) => {
      const newest = (await findNewestDay(db)) ?? today
      return listActivities(db, {
        from: addDays(newest, -6),
        until: addDays(newest, 1),
        lasting: true,
        limit: 60,
      })
    },
  },
  {
    what: 'articles at any depth',
    bar: LIST,
    ask: (db, world, turn) => listArticles(db, { before: liveNumber(world, turn), limit: 20 }),
  },
  {
    what: 'articles of a county at any depth',
    bar: LIST,
    ask: (db, world, turn) =>
      listArticles(db, {
        divisionCode: county(world, turn),
        before: liveNumber(world, turn),
        limit: 20,
      }),
  },
  {
    what: 'articles of a prefecture at any depth',
    bar: LIST,
    ask: (db, world, turn) =>
      listArticles(db, {
        divisionCode: prefecture(world, turn),
        before: liveNumber(world, turn),
        limit: 20,
      }),
  },
  {
    what: 'articles of a topic at any depth',
    bar: LIST,
    ask: (db, world, turn) =>
      listArticles(db, { topicId: 1 + (turn % 40), before: liveNumber(world, turn), limit: 20 }),
  },
  {
    what: 'facts of a topic',
    bar: LIST,
    ask: (db, _, turn) => findTopicFacts(db, 1 + (turn % 40)),
  },
  {
    what: 'an article',
    bar: LIST,
    ask: (db, world, turn) => findArticle(db, liveNumber(world, turn)),
  },
  {
    what: 'its neighbours and what is related',
    bar: LIST,
    ask: async (db, world, turn) => {
      const articleId = liveNumber(world, turn)
      const divisionCode = county(world, turn)
      await findNeighbours(db, { articleId, divisionCode })
      await listRelated(db, { articleId, topicId: 1 + (turn % 40), type: 'history', divisionCode })
    },
  },
  {
    what: 'honours of a year',
    bar: LIST,
    ask: (db, { today }) =>
      listHonours(db, {
        divisionCode: '620000',
        period: periodAround('year', addDays(today, -400)),
      }),
  },
  { what: 'corrections', bar: LIST, ask: (db) => listCorrections(db, { limit: 20 }) },
  { what: 'feed of the province', bar: LIST, ask: (db) => listFeedArticles(db, { limit: 50 }) },
  {
    what: 'feed of a county',
    bar: LIST,
    ask: (db, world, turn) =>
      listFeedArticles(db, { divisionCode: county(world, turn), limit: 50 }),
  },
  {
    what: 'timeline of a month',
    bar: LIST,
    ask: (db, world, turn) => listActivities(db, { ...month(anyDay(world, turn)), limit: 60 }),
  },
  {
    what: 'timeline of a month at any depth',
    bar: LIST,
    ask: (db, world, turn) => listActivities(db, { before: liveNumber(world, turn), limit: 60 }),
  },
  {
    what: 'timeline of a day',
    bar: LIST,
    ask: (db, world, turn) => {
      const from = anyDay(world, turn)
      return listActivities(db, {
        from,
        until: addDays(from, 1),
        lasting: true,
        toTheDay: true,
        limit: 60,
      })
    },
  },
  {
    what: 'timeline of a county',
    bar: LIST,
    ask: (db, world, turn) => listActivities(db, { divisionCode: county(world, turn), limit: 10 }),
  },
  {
    what: 'on this day',
    bar: LIST,
    ask: (db, world, turn) =>
      listOnThisDay(db, { today: addDays(world.today, -(turn % 300)), limit: 6 }),
  },
  { what: 'numbered runs of the province', bar: LIST, ask: (db) => listSeries(db, { limit: 5 }) },
  {
    what: 'numbered runs of a county',
    bar: LIST,
    ask: (db, world, turn) => listSeries(db, { divisionCode: county(world, turn), limit: 6 }),
  },
  {
    what: 'articles of a county counted',
    bar: COUNT,
    ask: (db, world, turn) => countArticles(db, { divisionCode: county(world, turn) }),
  },
  {
    what: 'articles of the province counted',
    bar: COUNT,
    ask: (db) => countArticles(db, { divisionCode: '620000' }),
  },
  { what: 'months of the timeline counted', bar: COUNT, ask: (db) => listTimelineMonths(db) },
  {
    what: 'what follows on the timeline counted',
    bar: COUNT,
    ask: (db, world, turn) => {
      const number = liveNumber(world, turn)
      return countActivitiesAfter(db, month(anyDay(world, turn)), number)
    },
  },
  {
    what: 'a month by type counted',
    bar: COUNT,
    ask: (db, world, turn) => countActivitiesByType(db, month(anyDay(world, turn))),
  },
  {
    what: 'thirty days by division counted',
    bar: COUNT,
    ask: (db, { today }) =>
      countActivitiesByDivision(db, { from: addDays(today, -31), until: today }),
  },
  {
    what: 'a year by day counted',
    bar: COUNT,
    ask: (db, world, turn) => countActivitiesByDay(db, year(anyDay(world, turn))),
  },
  {
    what: 'a year by month counted',
    bar: COUNT,
    ask: (db, world, turn) => countActivitiesByMonth(db, year(anyDay(world, turn))),
  },
  {
    what: 'a year by division counted',
    bar: COUNT,
    ask: (db, world, turn) => countActivitiesByDivision(db, year(anyDay(world, turn))),
  },
  {
    what: 'a picture looked up',
    bar: 0.2,
    ask: (db, world, turn) => findRendition(db, `scale-${liveNumber(world, turn) / 4}/webp`),
  },
]
