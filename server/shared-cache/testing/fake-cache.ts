// A cache in this process that does what the ledger's script does in a real one; both run the same contract.

import type { CacheClient } from '../connect-cache.ts'
import { LEDGER_SCRIPT } from '../ledger-script.ts'
import type { CacheServer } from './sharing-contract.ts'

const MAX_TAGS = 100_000

interface FakeLedger {
  generation: string
  last: number
  /** Each tag with the number of the drop that named it last. */
  drops: Map<string, number>
}

interface Entry {
  generation: string
  number: number
  tags: readonly string[]
  bytes: Buffer
}

/** Nothing lapses in it: no test waits for that. */
export function openFakeCache(): CacheServer {
  const ledgers = new Map<string, FakeLedger>()
  const entries = new Map<string, Entry>()
  const makers = new Map<string, string>()
  const counts = new Map<string, number>()
  let isAway = false

  const begin = (key: string, generation: string): FakeLedger => {
    const begun = { generation, last: 1, drops: new Map<string, number>() }
    ledgers.set(key, begun)
    return begun
  }
  const runLedger = (
    [ledgerKey = '', entryKey = '', making = '']: readonly string[],
    [wanted, fresh, known, seen, ...rest]: readonly (string | Buffer)[],
  ): unknown[] => {
    const given = ledgers.get(ledgerKey)
    const isShort = given && given.generation === known && given.last < Number(seen)
    let ledger = given && !isShort ? given : begin(ledgerKey, String(fresh))
    const since =
      ledger.generation === known
        ? [...ledger.drops].flatMap(([tag, number]) => (number > Number(seen) ? [tag] : []))
        : null
    const isOutdated = (tags: readonly string[], number: number) =>
      tags.some((tag) => (ledger.drops.get(tag) ?? 0) > number)
    const maker = String(rest[0] ?? '')
    const leave = () => makers.get(making) === maker && makers.delete(making)
    let found: Buffer | null = null
    let isMade = 0
    if (wanted === 'drop' && rest.length > 1) {
      ledger.last += 1
      for (const tag of rest.slice(1)) ledger.drops.set(String(tag), ledger.last)
      if (ledger.drops.size + 2 > MAX_TAGS) ledger = begin(ledgerKey, String(fresh))
    }
    if (wanted === 'find') {
      const kept = entries.get(entryKey)
      if (kept?.generation === ledger.generation) {
        if (isOutdated(kept.tags, kept.number)) entries.delete(entryKey)
        else found = kept.bytes
      }
      if (!found && maker !== '') {
        if (!makers.has(making)) makers.set(making, maker)
        isMade = makers.get(making) === maker ? 0 : 1
      }
    }
    if (wanted === 'leave') leave()
    if (wanted === 'keep') {
      leave()
      const [, number, , tags, bytes] = rest
      const named = String(tags).split(',')
      if (ledger.generation === known && !isOutdated(named, Number(number)))
        entries.set(entryKey, {
          generation: ledger.generation,
          number: Number(number),
          tags: named,
          bytes: Buffer.from(bytes ?? ''),
        })
    }
    return [ledger.generation, ledger.last, since, found, 0, isMade]
  }
  const count = ([key = '']: readonly string[], [points, seconds]: readonly unknown[]) => {
    const consumed = (counts.get(key) ?? 0) + Number(points)
    counts.set(key, consumed)
    return [consumed, Number(seconds) * 1_000]
  }
  const flush = () => {
    for (const kept of [ledgers, entries, makers, counts]) kept.clear()
  }
  const client: CacheClient = {
    async evaluate(script, given) {
      if (isAway) throw new Error('Socket closed')
      return script === LEDGER_SCRIPT
        ? runLedger(given.keys, given.arguments)
        : count(given.keys, given.arguments)
    },
    close() {},
  }
  return {
    connect: async () => client,
    async kill() {
      isAway = true
      flush()
    },
    start: () => (isAway = false),
    flush: async () => flush(),
    end: async () => {},
  }
}
