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
  /** How many of one lane run at a time; as many as of all unless it is given. */
  atOnceOfLane?: number
  /** How many of one lane, and of all, may wait. */
  maxOfLane: number
  maxInAll: number
  /** The longest wait, in milliseconds. */
  patience: number
}

/** A line that lets lanes go in turn: who waits behind hundreds of another lane waits for one of them. */
export function openFairLine(bounds: Bounds): FairLine {
  const { atOnce, atOnceOfLane = atOnce, maxOfLane, maxInAll, patience } = bounds
  /** Who waits, by lane; the lane whose turn it is comes first. */
  const lanes = new Map<string, Set<() => void>>()
  /** How many run, by lane. */
  const runningOf = new Map<string, number>()
  let running = 0
  let waiting = 0

  const hasSpace = (lane: string) => running < atOnce && (runningOf.get(lane) ?? 0) < atOnceOfLane
  const begin = (lane: string) => {
    running += 1
    runningOf.set(lane, (runningOf.get(lane) ?? 0) + 1)
  }
  const finish = (lane: string) => {
    running -= 1
    const left = (runningOf.get(lane) ?? 1) - 1
    if (left > 0) runningOf.set(lane, left)
    else runningOf.delete(lane)
  }

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
        begin(lane)
        resolve()
      }
      own.add(go)
      lanes.set(lane, own)
      waiting += 1
    })

  const callNext = () => {
    for (const [lane, own] of lanes) {
      if (!hasSpace(lane)) continue
      const [next] = own
      // Its next turn comes after those of all others.
      lanes.delete(lane)
      lanes.set(lane, own)
      return next?.()
    }
  }

  return {
    async run(lane, work) {
      if (hasSpace(lane)) begin(lane)
      else await wait(lane)
      try {
        return await work()
      } finally {
        finish(lane)
        callNext()
      }
    },
  }
}
