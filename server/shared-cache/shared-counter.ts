import { createHmac } from 'node:crypto'

import type { AskInTime } from './ask-in-time.ts'

interface Given {
  keys: string[]
  arguments: (string | Buffer)[]
}

/** Has a script run in the cache. */
export type Evaluate = (script: string, given: Given) => Promise<unknown>

/** What limits of several web servers are counted in, in the form that rate-limiter-flexible asks its client in. */
export interface SharedCounter {
  /** Rejects when the cache does not answer in time: each web server counts for itself then. */
  eval: Evaluate
  /** The same in all of them, and known to nobody else: of whom something is counted cannot be seen. */
  salt: Buffer
}

export function openSharedCounter(
  evaluate: Evaluate,
  { askInTime, prefix, secret }: { askInTime: AskInTime; prefix: string; secret: string },
): SharedCounter {
  return {
    async eval(script, given) {
      const keys = given.keys.map((key) => `${prefix}count:${key}`)
      const answer = await askInTime(() => evaluate(script, { ...given, keys }))
      if (answer === null) throw new Error('The shared cache is away')
      return answer
    },
    salt: createHmac('sha256', secret).update('counted addresses').digest().subarray(0, 16),
  }
}
