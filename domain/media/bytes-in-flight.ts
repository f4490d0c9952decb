// What people send is held in memory until it has been taken in: a slow line holds it for minutes, and
// one person may open hundreds. So many bytes at once, of one person and of everybody, and no more.
import { tooManyOfAll, tooManyOwn } from './too-many-uploads.ts'

const MEGABYTE = 1_024 * 1_024
const MAX_IN_ALL = 512 * MEGABYTE
const MAX_OF_ONE = 64 * MEGABYTE

// One count a process, however often a bundler repeats this module.
const held = globalThis as typeof globalThis & { portalBytesInFlight?: Map<number, number> }
held.portalBytesInFlight ??= new Map()
const ofAccounts = held.portalBytesInFlight

/** Runs `work`, which holds so many bytes of an account; refuses at once, in words, when it is too much. */
export async function holdingBytes<T>(
  accountId: number,
  bytes: number,
  work: () => Promise<T>,
): Promise<T> {
  const own = ofAccounts.get(accountId) ?? 0
  const all = ofAccounts.values().reduce((sum, one) => sum + one, 0)
  if (own + bytes > MAX_OF_ONE) throw tooManyOwn()
  if (all + bytes > MAX_IN_ALL) throw tooManyOfAll()
  ofAccounts.set(accountId, own + bytes)
  try {
    return await work()
  } finally {
    const left = (ofAccounts.get(accountId) ?? 0) - bytes
    if (left > 0) ofAccounts.set(accountId, left)
    else ofAccounts.delete(accountId)
  }
}
