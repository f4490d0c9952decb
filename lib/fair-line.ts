/** Thrown to who finds the line full, or waits in it for too long. */
export class LineFullError extends Error {
  constructor() {
    super('Too many are waiting')
    this.name = 'LineFullError'
  }
}

export interface FairLine {
  /** Runs the work when it is this lane's turn. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T>
}

interface Bounds {
  /** How many run at a time. */
  atOnce: number
  /** How many of one lane, and of all, may wait. */
  maxOfLane: number
  maxInAll: number
  /** The longest wait, in milliseconds. */
  patience: number
}

/** A line that lets lanes go in turn: who waits behind hundreds of another lane waits for one of them. */
export function openFairLine({ atOnce, maxOfLane, maxInAll, patience }: Bounds): FairLine {
  /** Who waits, by lane; the lane whose turn it is stands first. */
  const lanes = new Map<string, Set<() => void>>()
  let running = 0
  let waiting = 0

  const wait = (lane: string) =>
    new Promise<void>((resolve, reject) => {
      const own = lanes.get(lane) ?? new Set()
      if (own.size >= maxOfLane || waiting >= maxInAll) return reject(new LineFullError())
      const leave = () => {
        own.delete(go)
        if (own.size === 0) lanes.delete(lane)
        waiting -= 1
      }
      const timer = setTimeout(() => {
        leave()
        reject(new LineFullError())
      }, patience)
      const go = () => {
        clearTimeout(timer)
        leave()
        resolve()
      }
      own.add(go)
      lanes.set(lane, own)
      waiting += 1
    })

  const callNext = () => {
    for (const [lane, own] of lanes) {
      const [next] = own
      // Its next turn comes after those of all others.
      lanes.delete(lane)
      lanes.set(lane, own)
      return next?.()
    }
    running -= 1
  }

  return {
    async run(lane, work) {
      if (running < atOnce) running += 1
      else await wait(lane)
      try {
        return await work()
      } finally {
        callNext()
      }
    },
  }
}
