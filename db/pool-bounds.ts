// Who has connections of their own, and how long each waits. A flood of readers leaves the connections of the newsroom
// alone, and a long job those of both.

import type { PoolBounds } from './watched-pools.ts'

export type Asker = 'reader' | 'newsroom' | 'job'

type Waits = Omit<PoolBounds, 'connections'>

const WAITS: Readonly<Record<Asker, Waits>> = {
  reader: { deadline: 5_000, patience: 3_000 },
  // Somebody has typed something and waits for it to be kept.
  newsroom: { deadline: 15_000, patience: 5_000 },
  job: { deadline: 60_000, patience: 30_000 },
}

/** Nobody waits for a page that is being built, and one that fails ends the build. */
const WHILE_BUILDING: Waits = { deadline: 15_000, patience: 15_000 }

/** What a web process holds beside its pools: of the queue of jobs, of the gate, of who listens and of who looks. */
const BESIDE_POOLS = 7

export const poolBounds = (
  connections: Readonly<Record<Asker, number>>,
  isBuilding: boolean,
): Record<Asker, PoolBounds> => {
  const of = (asker: Asker) => ({
    connections: connections[asker],
    ...(isBuilding ? WHILE_BUILDING : WAITS[asker]),
  })
  return { reader: of('reader'), newsroom: of('newsroom'), job: of('job') }
}

/** The most connections that a web process which works at the jobs too has open at a time. */
export const connectionsOfWeb = ({ reader, newsroom, job }: Readonly<Record<Asker, number>>) =>
  reader + newsroom + job + BESIDE_POOLS
