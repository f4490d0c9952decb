// Answers of readers' pages as bytes, in front of the framework: who asks for a page that was asked for before is
// sent what lies here. An answer comes in by asking the framework once more after it has answered a visitor, now from
// its own cache and uncompressed. It goes when something it was made from changes; after a minute it is asked for once
// more, behind the visitor who gets it, since the framework alone knows how long a page may be kept.

import { openKeptAnswers } from './kept-answers.ts'
import { makeStored, type StoredAnswer, type WholeAnswer } from './stored-answer.ts'

const MAX_BYTES = 64 * 1_024 * 1_024
/** For pages there are without end, and for those that are not there: they push nothing out of the others. */
const MAX_ENDLESS_BYTES = 8 * 1_024 * 1_024
const FRESH_MS = 60_000
/** Paths that wait to be asked for; more are asked for by who comes next. */
const MAX_WAITING = 200
/** How many of the dropped pages are made before anybody asks: those that were asked for most. */
const MAX_RENEWED = 40
/** Less often asked for than this, a page is made when it is asked for. */
const HOT_HITS = 3

/** Asks the framework for a path; null where the answer is none that may be kept. */
export type AskWhole = (path: string) => Promise<(WholeAnswer & { isEndless: boolean }) | null>

export interface AnswerStore {
  find(path: string): StoredAnswer | null
  /** Has the answer of this path brought in, behind what is being brought in already. */
  bringIn(path: string): void
  /** Lets go of what was made from one of these, and has what many ask for rendered again. */
  drop(tags: readonly string[]): void
  /** Resolves once nothing is being brought in. */
  settled(): Promise<void>
}

interface Options {
  onError: (error: unknown) => void
  maxBytes?: number
  maxEndlessBytes?: number
  now?: () => number
}

export function openAnswerStore(ask: AskWhole, options: Options): AnswerStore {
  const { onError, now = Date.now } = options
  const pages = openKeptAnswers(options.maxBytes ?? MAX_BYTES)
  const endless = openKeptAnswers(options.maxEndlessBytes ?? MAX_ENDLESS_BYTES)
  const waiting = new Set<string>()
  /** What was dropped while an answer was under way. */
  let droppedMeanwhile = new Set<string>()
  let working = Promise.resolve()
  let current: string | null = null

  const bringOneIn = async (path: string) => {
    droppedMeanwhile = new Set()
    const whole = await ask(path)
    for (const kept of [pages, endless]) kept.delete(path)
    if (whole === null) return
    const stored = await makeStored(whole)
    if (stored.tags.some((tag) => droppedMeanwhile.has(tag))) return void waiting.add(path)
    const kept = whole.isEndless ? endless : pages
    kept.set(path, stored)
  }
  const work = async () => {
    for (const path of waiting) {
      waiting.delete(path)
      current = path
      await bringOneIn(path).catch(onError)
    }
    current = null
  }

  const bringIn = (path: string) => {
    if (path === current || waiting.size >= MAX_WAITING) return
    waiting.add(path)
    if (current === null) working = work()
  }

  return {
    find(path) {
      const stored = pages.get(path) ?? endless.get(path)
      if (stored && !stored.isLasting && now() - stored.madeAt >= FRESH_MS) bringIn(path)
      return stored
    },
    bringIn,
    drop(tags) {
      for (const tag of tags) droppedMeanwhile.add(tag)
      const dropped = [...pages.drop(tags), ...endless.drop(tags)]
      const hot = dropped
        .filter(([, { hits, status }]) => hits >= HOT_HITS && status === 200)
        .toSorted(([, one], [, other]) => other.hits - one.hits)
      for (const [path] of hot.slice(0, MAX_RENEWED)) bringIn(path)
    },
    settled: () => working,
  }
}
