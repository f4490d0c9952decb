// Whether who guesses at names learns from the time of an answer which of them are known, closed or locked. A judge
// of our own: times depend on the machine, so they belong in no test.

import { randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import { hashPassword } from '#domain/account/password/password'

import { openRows } from './demo-rows.ts'
import type { Bench, Finding, Judge } from './judge.ts'
import { medianOf } from './median.ts'
import { askToSignIn } from './sign-in.ts'

const ROUNDS = 40
/** So many wrong passwords lock a name for who tries. */
const LOCKING = 8
/** How far the slowest median may stand from the quickest: whichever is more. */
const BAR = { milliseconds: 20, share: 0.15 }
const RIGHT = 'a sentence that is the password'
const WRONG = 'another sentence that is not the password'

export const signInTiming: Judge = {
  name: 'sign-in-timing',
  async judge({ baseUrl, dataDir }: Bench) {
    const rows = openRows(dataDir)
    const mark = `judged-${randomUUID().slice(0, 8)}`
    const names = (kind: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${mark}-${kind}-${index}`)
    const [known, closed, locked] = [
      names('known', ROUNDS),
      names('closed', ROUNDS),
      names('locked', 1),
    ]
    try {
      await insertAccounts(rows, [...known, ...closed, ...locked])
      await closeAccounts(rows, `${mark}-closed-%`)
      const signIn = await askToSignIn(baseUrl)
      for (let tried = 0; tried < LOCKING; tried += 1) await signIn(locked[0] ?? '', WRONG)
      const tries = Array.from({ length: ROUNDS }, (_, round) => ({
        unknown: [`${mark}-nobody-${round}`, WRONG],
        wrong: [known[round] ?? '', WRONG],
        closed: [closed[round] ?? '', RIGHT],
        locked: [locked[0] ?? '', RIGHT],
      }))
      const times = new Map<string, number[]>()
      // One after another and in turn, so that whatever else the machine does is shared by all.
      for (const round of tries) {
        for (const [kind, [name = '', given = '']] of Object.entries(round)) {
          const began = performance.now()
          const answer = await signIn(name, given)
          times.set(kind, [...(times.get(kind) ?? []), performance.now() - began])
          if (answer.status !== 401) throw new Error(`${kind}: ${answer.status}`)
        }
      }
      return judgeTimes(times)
    } finally {
      await closeAccounts(rows, `${mark}-%`)
      await rows.end()
    }
  },
}

function judgeTimes(times: ReadonlyMap<string, number[]>): Finding[] {
  const medians = [...times].map(([kind, all]) => ({ kind, median: medianOf(all) }))
  const findings: Finding[] = medians.map(({ kind, median }) => ({
    severity: 'info',
    title: `median of ${ROUNDS}: ${median.toFixed(1)} ms`,
    where: kind,
  }))
  const [quickest, slowest] = [
    Math.min(...medians.map(({ median }) => median)),
    Math.max(...medians.map(({ median }) => median)),
  ]
  if (slowest - quickest > Math.max(BAR.milliseconds, quickest * BAR.share)) {
    findings.push({
      severity: 'medium',
      title: `The medians stand ${(slowest - quickest).toFixed(1)} ms apart`,
      where: 'sign-in',
    })
  }
  return findings
}

/** Accounts that nobody uses. */
async function insertAccounts(rows: postgres.Sql, names: readonly string[]): Promise<void> {
  await rows`
    insert into accounts (login_name, display_name, password_hash, division_code)
    select name, '试登录', ${await hashPassword(RIGHT)}, '620825'
    from unnest(${[...names]}::text[]) as name`
}

async function closeAccounts(rows: postgres.Sql, pattern: string): Promise<void> {
  await rows`
    update accounts set closed_at = now() where login_name like ${pattern} and closed_at is null`
}
