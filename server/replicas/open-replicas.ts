// Copies of the database that readers' questions go to (REPLICA_URLS). A copy is asked only once it has all that this
// process knows to have changed: a page that was dropped must not be made again from rows of before. The moment something
// changes no copy is known to have it, and the primary is asked until one is.

/** As PostgreSQL writes a place in its log: `0/16B3748`. */
type LogPosition = string

export interface ReplicaPool {
  isAway(): boolean
  /** When a query last failed because the database did not answer, by `performance.now()`. */
  lastFailure(): number
}

export interface Replica<Pool extends ReplicaPool> {
  pool: Pool
  /** Whether it is a copy, and has all up to there. */
  has(position: LogPosition): Promise<boolean>
}

export interface Replicas<Pool extends ReplicaPool> {
  /** Each time another of those that have everything; null while the primary has to be asked. */
  choose(): Pool | null
  /** To be called when something has been committed that readers see. */
  noteChange(): void
  /** Looks how far they are; to be called now and then. */
  look(): Promise<void>
}

interface Options {
  /** Where the primary's log ends now. */
  findPosition: () => Promise<LogPosition>
  now?: () => number
}

export function openReplicas<Pool extends ReplicaPool>(
  replicas: readonly Replica<Pool>[],
  { findPosition, now = () => performance.now() }: Options,
): Replicas<Pool> {
  let needed: LogPosition | null = null
  let changes = 0
  /** Those that have what is needed, with the moment they were seen to. */
  let fit = new Map<Replica<Pool>, number>()
  let turn = 0
  let looking: Promise<void> | null = null

  const lookOnce = async () => {
    const begun = changes
    const position = needed ?? (await findPosition())
    const seen = await Promise.all(
      replicas.map(async (replica) => {
        const at = now()
        return (await replica.has(position).catch(() => false)) ? ([replica, at] as const) : null
      }),
    )
    // It changed meanwhile: the next look knows where to.
    if (begun !== changes) return
    needed = position
    fit = new Map(seen.filter((one) => one !== null))
  }
  return {
    choose() {
      const able = [...fit].filter(([{ pool }, at]) => !pool.isAway() && pool.lastFailure() < at)
      if (able.length === 0) return null
      turn = (turn + 1) % able.length
      return able[turn]?.[0].pool ?? null
    },
    noteChange() {
      changes += 1
      needed = null
      fit = new Map()
    },
    look() {
      looking ??= lookOnce().finally(() => (looking = null))
      return looking
    },
  }
}
