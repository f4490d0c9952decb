import { countUnread, listNotices } from '#domain/notice/list-notices'
import { readFigures } from '#domain/health/read-figures'
import { listPublished } from '#domain/publication/list-published'
import { countScheduled } from '#domain/publication/list-scheduled'
import { countOwnEditions } from '#domain/review/editions/count-own-editions'
import { listOwnEditions } from '#domain/review/editions/list-own-editions'
import { listFlow } from '#domain/review/flow/list-flow'
import { DUE_HOURS } from '#domain/review/queue/due'
import { findEditions } from '#domain/review/queue/find-editions'
import { countQueue, listQueue } from '#domain/review/queue/list-queue'
import { getFigures } from '#domain/stats/get-figures'
import { listCourse } from '#domain/stats/list-course'
import { listDivisionRanks } from '#domain/stats/list-division-ranks'
import { listPersonRanks } from '#domain/stats/list-person-ranks'
import { comparedWith, periodAround, type Period } from '#domain/stats/period'
import { countVacancies } from '#domain/vacancies/list-vacancies'
import { addDays } from '#lib/dates'

import type { Question } from '../measure.ts'
import { nth, type World } from '../world.ts'

const LAYOUT = 5
const LIST = 20
const YEAR = 300
const hours = DUE_HOURS
const PROVINCE = '620000'

const lastYear = ({ today }: World): Period => periodAround('year', addDays(today, -400))
const NAMED = ['提案', '皮影戏', '人民政协', '会议', '从未出现'] as const

export const NEWSROOM_QUESTIONS: readonly Question[] = [
  {
    what: 'layout of a correspondent: counts',
    bar: LAYOUT,
    ask: async (db, { correspondent: actor }) => {
      await countOwnEditions(db, { actor })
      await countUnread(db, { actor })
    },
  },
  {
    what: 'layout of a final editor: counts',
    bar: LAYOUT,
    ask: async (db, { editor3: actor, now }) => {
      await countQueue(db, { actor, now, hours })
      await countScheduled(db, { actor, now })
      await countVacancies(db, { actor, now })
      await countUnread(db, { actor })
    },
  },
  {
    what: 'layout of a first editor: counts',
    bar: LAYOUT,
    ask: (db, { editor1: actor, now }) => countQueue(db, { actor, now, hours }),
  },
  {
    what: 'desk',
    bar: LIST,
    ask: (db, { correspondent: actor, now }) => listOwnEditions(db, { actor, now }),
  },
  {
    what: 'queue of a first editor',
    bar: LIST,
    ask: (db, { editor1: actor, now }) => listQueue(db, { actor, now, hours }),
  },
  {
    what: 'queue of a second editor',
    bar: LIST,
    ask: (db, { editor2: actor, now }) => listQueue(db, { actor, now, hours }),
  },
  {
    what: 'queue of a final editor',
    bar: LIST,
    ask: (db, { editor3: actor, now }) => listQueue(db, { actor, now, hours }),
  },
  {
    what: 'flow at first review',
    bar: LIST,
    ask: (db, { editor3: actor, now }) =>
      listFlow(db, { actor, now, hours, stage: 'review1', size: 8 }),
  },
  { what: 'notices', bar: LIST, ask: (db, { correspondent: actor }) => listNotices(db, { actor }) },
  {
    what: 'published list',
    bar: LIST,
    ask: (db, { editor3: actor }) => listPublished(db, { actor, state: 'live' }),
  },
  {
    what: 'published list with words',
    bar: LIST,
    ask: (db, { editor3: actor }, turn) =>
      listPublished(db, { actor, state: 'live', text: nth(NAMED, turn) }),
  },
  {
    what: 'command menu of a final editor',
    bar: LIST,
    ask: (db, { editor3: actor }, turn) => findEditions(db, { actor, text: nth(NAMED, turn) }),
  },
  {
    what: 'command menu of a correspondent',
    bar: LIST,
    ask: (db, { correspondent: actor }, turn) =>
      findEditions(db, { actor, text: nth(NAMED, turn) }),
  },
  {
    what: 'figures of a year',
    bar: YEAR,
    ask: (db, world) =>
      getFigures(db, { actor: world.editor3, divisionCode: PROVINCE, period: lastYear(world) }),
  },
  {
    what: 'course of a year',
    bar: YEAR,
    ask: (db, world) =>
      listCourse(db, { actor: world.editor3, divisionCode: PROVINCE, period: lastYear(world) }),
  },
  {
    what: 'places of a year',
    bar: YEAR,
    ask: (db, world) => {
      const period = lastYear(world)
      const division = { code: PROVINCE, level: 'province' as const }
      return listDivisionRanks(db, {
        actor: world.editor3,
        division,
        period,
        compared: comparedWith(period, world.today),
      })
    },
  },
  {
    what: 'people of a year',
    bar: YEAR,
    ask: (db, world) => {
      const period = lastYear(world)
      return listPersonRanks(db, {
        actor: world.editor3,
        divisionCode: PROVINCE,
        period,
        compared: comparedWith(period, world.today),
      })
    },
  },
  { what: 'health', bar: LIST, ask: (db, { now }) => readFigures(db, now) },
]
