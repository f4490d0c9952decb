import type { Database } from '#db/client'

import type { World } from './world.ts'

/** One question of the portal, with what it may take at the 95th percentile, in milliseconds. */
export interface Question<Where = World> {
  what: string
  bar: number
  ask: (db: Database, world: Where, turn: number) => Promise<unknown>
}

export interface Measured {
  what: string
  bar: number
  /** The shortest, which a busy machine changes least. */
  least: number
  p50: number
  p95: number
}

const WARM = 2
const FEWEST = 12
const MOST = 60
const ENOUGH_MS = 2_500
const SLOW_MS = 8_000

/** Asks by turns about other things, until it has been asked often or long enough. */
export async function measure<Where>(
  db: Database,
  world: Where,
  { what, bar, ask }: Question<Where>,
): Promise<Measured> {
  for (let turn = 0; turn < WARM; turn += 1) await ask(db, world, turn)
  const took: number[] = []
  const began = performance.now()
  const isMore = (limit: number) => performance.now() - began < limit
  while (took.length < MOST && isMore(took.length < FEWEST ? SLOW_MS : ENOUGH_MS)) {
    const started = performance.now()
    await ask(db, world, took.length)
    took.push(performance.now() - started)
  }
  const sorted = took.toSorted((a, b) => a - b)
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { what, bar, least: at(0), p50: at(0.5), p95: at(0.95) }
}
