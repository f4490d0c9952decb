import { cpus } from 'node:os'

import type { Measured } from './measure.ts'

type Times = Pick<Measured, 'p50' | 'p95'>

/** The same questions of few and of many articles. */
export interface Compared {
  measuredAt: string
  machine: string
  few: number
  many: number
  rows: { what: string; bar: number; few: Times; many: Times; ratio: number }[]
}

const rounded = (ms: number) => Number(ms.toPrecision(3))
const timesOf = ({ p50, p95 }: Times): Times => ({ p50: rounded(p50), p95: rounded(p95) })

export function compare(
  [few, small]: [number, readonly Measured[]],
  [many, large]: [number, readonly Measured[]],
): Compared {
  const processors = cpus()
  const rows = large.map(({ what, bar, ...times }, index) => {
    const before = small[index] ?? times
    const ratio = Number((times.p50 / before.p50).toFixed(1))
    return { what, bar, few: timesOf(before), many: timesOf(times), ratio }
  })
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`
  return { measuredAt: new Date().toISOString().slice(0, 10), machine, few, many, rows }
}
