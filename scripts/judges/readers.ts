// Readers who come while a judge is at work, and how long they wait.

import { setTimeout as sleep } from 'node:timers/promises'

import type { Bench, Finding } from './judge.ts'

const MAX_SECONDS = 1
/** Kept pages, and one that is asked of the database. */
const READ = ['/', '/counties/tongwei', '/api/v1/articles?limit=5', '/timeline']
/** Rests between two pages, so that the reader is no load of their own. */
const RESTS_MS = 100

/** Reads page after page until the end, which resolves to the seconds within which 95 of 100 were answered. */
export function read({ baseUrl }: Pick<Bench, 'baseUrl'>): { end(): Promise<number> } {
  return until(async (isOver) => {
    const waits: number[] = []
    do {
      const began = performance.now()
      const answer = await fetch(baseUrl + (READ[waits.length % READ.length] ?? ''))
      await answer.arrayBuffer()
      waits.push((performance.now() - began) / 1_000)
      await sleep(RESTS_MS)
    } while (!isOver())
    return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0
  })
}

/** `seconds`: what `read` resolved to. */
export function judgeReaders(seconds: number, where: string): Finding[] {
  if (seconds < MAX_SECONDS) return []
  const title = `${MAX_SECONDS} s or more until readers are answered`
  return [{ severity: 'medium', title, where }]
}

/** Work that goes on until somebody asks for its end. */
export function until<T>(work: (isOver: () => boolean) => Promise<T>): { end(): Promise<T> } {
  let over = false
  const done = work(() => over)
  return {
    end() {
      over = true
      return done
    },
  }
}
