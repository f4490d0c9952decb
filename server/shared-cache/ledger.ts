import { randomInt } from 'node:crypto'

import type { AskInTime } from './ask-in-time.ts'

/** Has the script run in the cache, with an entry's key ('' for none) and its arguments. */
export type RunScript = (entry: string, args: readonly (string | Buffer)[]) => Promise<Answer>

export interface Answer {
  generation: string
  /** The number of the last drop. */
  last: number
  /** The tags dropped since what was asked with; null when the cache cannot know. */
  since: readonly string[] | null
  bytes: Buffer | null
  ageSeconds: number
  /** Another process makes the page that was sought. */
  isBeingMade: boolean
}

/** How far a process knows what was dropped. */
export interface Position {
  generation: string
  number: number
}

/** Tags that could not be delivered; with more, all that lies in the cache is given up. */
const MAX_UNDELIVERED = 10_000
const NOWHERE: Position = { generation: '', number: 0 }

export interface Ledger {
  /** Null when the cache does not answer: then it is done without. */
  ask(
    entry: string,
    wanted: 'find' | 'keep' | 'leave',
    args?: readonly (string | Buffer)[],
  ): Promise<Answer | null>
  /** Delivers what was dropped here; what cannot be delivered is, before anything else is asked. */
  drop(tags: readonly string[]): Promise<void>
  /** `done` is called when this process has acted on all that the database had when the look began. */
  beginLook(): { done(): Promise<void> }
  position(): Position
  /** Whether nothing was dropped that this process has not learnt of, however new the cache's generation. */
  isCaughtUp(): boolean
}

interface Options {
  /** What others dropped: it goes here, too, before anything is made from it. */
  onDropped: (tags: readonly string[]) => void
  askInTime: AskInTime
}

export function openLedger(run: RunScript, { onDropped, askInTime }: Options): Ledger {
  let undelivered = new Set<string>()
  let position = NOWHERE
  let caughtUpWith = ''

  const learn = ({ generation, last, since }: Answer) => {
    if (since !== null && since.length > 0) onDropped(since)
    const isSame = generation === position.generation
    position = { generation, number: isSame ? Math.max(position.number, last) : last }
  }
  const call = async (entry: string, wanted: string, args: readonly (string | Buffer)[]) => {
    const { generation, number } = position
    const known = [wanted, `-${randomInt(1, 2 ** 47)}`, generation, String(number)]
    const answer = await askInTime(() => run(entry, [...known, ...args]))
    if (answer) learn(answer)
    return answer
  }
  const deliver = async (isLook: boolean): Promise<boolean> => {
    const tags = undelivered
    undelivered = new Set()
    const delivered = await call('', 'drop', [isLook ? '1' : '0', ...tags])
    if (delivered) return true
    undelivered = new Set([...tags, ...undelivered].slice(-MAX_UNDELIVERED))
    // A position beyond any other has the cache begin a new generation.
    if (undelivered.size === MAX_UNDELIVERED)
      position = { ...position, number: Number.MAX_SAFE_INTEGER }
    return false
  }

  return {
    async ask(entry, wanted, args = []) {
      if (undelivered.size > 0 && !(await deliver(false))) return null
      return call(entry, wanted, args)
    },
    async drop(tags) {
      for (const tag of tags) undelivered.add(tag)
      await deliver(false)
    },
    beginLook() {
      const { generation } = position
      return {
        async done() {
          await deliver(true)
          if (generation === position.generation) caughtUpWith = generation
        },
      }
    },
    position: () => position,
    isCaughtUp: () => caughtUpWith !== '' && caughtUpWith === position.generation,
  }
}
