// Walks the audit log's chain and names the first row that does not fit:
//   npm run audit:verify [-- --expect ID:HASH]
// --expect asks besides whether row ID still has the hash that was noted down. Ends with 0 when all
// fits, 1 when a row was altered or is missing, 2 when the question could not be asked. The portal may
// run meanwhile.

import './launch/env-file.ts'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Database } from '#db/client'
import { formatBreak, keepsHash, verifyChain, type Verified } from '#domain/audit/verify-chain'
import { explainError } from '#lib/process/explain-error'
import { onReachedDatabase } from './launch/reach-database.ts'
import { OperatorError } from '#lib/process/operator-error'
import { readSettings } from './launch/settings.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const PROGRESS_EVERY = 100_000
/** One moment of the log, however many rows are written meanwhile. */
const ONE_MOMENT = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const

interface Noted {
  id: number
  hash: string
}

function readNoted(text: string | undefined): Noted | null {
  if (text === undefined) return null
  const [, id, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!id || !hash) throw new OperatorError('--expect 后面要写以前打印的“编号:校验值”。')
  return { id: Number(id), hash }
}

function verify(db: Database, noted: Noted | null) {
  return db.transaction(async (tx) => {
    const verified = await verifyChain(tx, reportEvery(PROGRESS_EVERY))
    return { verified, kept: noted ? await keepsHash(tx, noted) : null }
  }, ONE_MOMENT)
}

function reportEvery(rows: number): (checked: number) => void {
  let reported = 0
  return (checked) => {
    if (checked - reported < rows) return
    reported = checked
    console.log(`核对了 ${checked} 行，都对`)
  }
}

/** Prints what was found; returns the exit code. */
function report({ checked, prunedUpTo, head, broken }: Verified, seconds: number): number {
  if (broken) {
    console.error(`${formatBreak(broken)}：${broken.reason}。`)
    console.error(`它前面的 ${checked} 行都对。`)
    return 1
  }
  console.log(`审计记录 ${checked} 行都对，没有缺的（${seconds.toFixed(1)} 秒）。`)
  if (prunedUpTo > 0) console.log(`第 ${prunedUpTo} 行和以前的，到期清理了。`)
  if (head.id === 0) return 0
  console.log(`最后一行是 ${head.id}:${head.hash}`)
  console.log('把它记在别处：以后用 --expect 加上它，能看出前面的有没有被改写。')
  return 0
}

function reportNoted({ id }: Noted, kept: boolean | null): number {
  if (kept === false) console.error(`第 ${id} 行的校验值和记下的不一样。`)
  else if (kept === null) console.log(`第 ${id} 行已经清理了。`)
  else console.log(`第 ${id} 行的校验值和记下的一样。`)
  return kept === false ? 1 : 0
}

try {
  const { values } = parseArgs({ options: { expect: { type: 'string' } } })
  const noted = readNoted(values.expect)
  const started = performance.now()
  const settings = readSettings(ROOT, process.env, [])
  const { verified, kept } = await onReachedDatabase(settings, (db) => verify(db, noted))
  const code = report(verified, (performance.now() - started) / 1000)
  process.exitCode = Math.max(code, noted ? reportNoted(noted, kept) : 0)
} catch (error) {
  const reason = explainError(error, ROOT)
  console.error(reason instanceof OperatorError ? reason.message : reason)
  process.exitCode = 2
}
