// A day of several web servers, against what the gate's store keeps, and models of what lies behind it: the framework's
// own memory, the cache that web servers share, and copies of the database that follow the primary.

import { openTier, type PageSizes, type PageTier } from './page-tier.ts'
import {
  drawVisit,
  droppedBy,
  isList,
  openLottery,
  readsAt,
  SECONDS_OF_A_DAY,
  storiesAt,
  zipf,
  type Scale,
} from './world.ts'

const MEGABYTE = 1_024 * 1_024
/** As server/answer-store has it. */
const ANSWERS_BYTES = 64 * MEGABYTE
/** As Next has it. */
const MEMORY_BYTES = 50 * MEGABYTE
/** Bytes of the demonstration's pages as they are, as gzip and as brotli. */
const LIST_BYTES = 50_000 + 11_500 + 9_300
const STORY_BYTES = 22_000 + 6_500 + 5_500
/** Queries of a page that is made. */
const QUERIES = { list: 7, story: 4 }
const YEARS = 10

export interface Machines extends Scale {
  web: number
  /** Bytes of the shared cache; 0 for none. */
  sharedBytes: number
  /** Until a copy is known to have a change, in seconds: its lag, and half of the time between two looks. */
  lag: number
}

/** What became of the visits of an hour, of all web servers together. */
export interface Hour {
  hour: number
  views: number
  fromAnswers: number
  fromMemory: number
  fromShared: number
  rendered: number
  queries: number
  /** Of them, those that no copy was known to be new enough for. */
  onPrimary: number
}

const emptyHour = (hour: number): Hour => ({
  hour,
  views: 0,
  fromAnswers: 0,
  fromMemory: 0,
  fromShared: 0,
  rendered: 0,
  queries: 0,
  onPrimary: 0,
})

/** Simulates the seconds of a day from the hour `from` until the hour `until`. */
export function runDay(machines: Machines, { seed = 1, from = 0, until = 24 } = {}): Hour[] {
  const lot = openLottery(seed)
  const sizes: PageSizes = {
    bytesOf: (page) => (isList(page, machines) ? LIST_BYTES : STORY_BYTES),
    smallest: STORY_BYTES,
  }
  const servers = Array.from({ length: machines.web }, () => ({
    answers: openTier(ANSWERS_BYTES, sizes),
    memory: openTier(MEMORY_BYTES, sizes),
  }))
  const shared = openTier(machines.sharedBytes, sizes)
  const tiers: PageTier[] = [...servers.flatMap((one) => [one.answers, one.memory]), shared]
  let newest = machines.stories * 365 * YEARS
  let changedAt = -Infinity

  const publish = (moment: number) => {
    newest += 1
    const dropped = droppedBy(zipf(lot(), machines.counties))
    for (const tier of tiers) for (const page of dropped) tier.drop(page)
    changedAt = moment
  }
  const visit = (moment: number, counted: Hour) => {
    const page = drawVisit(lot, machines, newest)
    const server = servers[Math.floor(lot() * servers.length)]
    if (!server) return
    counted.views += 1
    if (server.answers.get(page)) {
      counted.fromAnswers += 1
      return
    }
    if (server.memory.get(page)) counted.fromMemory += 1
    else if (shared.get(page)) counted.fromShared += 1
    else {
      const queries = isList(page, machines) ? QUERIES.list : QUERIES.story
      counted.rendered += 1
      counted.queries += queries
      if (moment - changedAt < machines.lag) counted.onPrimary += queries
      shared.set(page)
    }
    server.memory.set(page)
    server.answers.set(page)
  }

  const hours: Hour[] = []
  let [dueViews, dueStories] = [0, 0]
  for (let at = from * 3_600; at < Math.min(SECONDS_OF_A_DAY, until * 3_600); at += 1) {
    const hour = Math.floor(at / 3_600)
    const counted = hours.at(-1)?.hour === hour ? hours.at(-1) : emptyHour(hour)
    if (!counted) continue
    if (hours.at(-1) !== counted) hours.push(counted)
    dueStories += storiesAt(at, machines)
    dueViews += readsAt(at, machines)
    const [stories, views] = [Math.floor(dueStories), Math.floor(dueViews)]
    dueStories -= stories
    dueViews -= views
    let published = 0
    for (let turn = 0; turn < views; turn += 1) {
      const part = turn / views
      if (published < stories && part >= published / stories) {
        published += 1
        publish(at + part)
      }
      visit(at + part, counted)
    }
  }
  return hours
}
