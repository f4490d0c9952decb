import { availableParallelism } from 'node:os'

import { hash, verify } from '@node-rs/argon2'

import { LineFullError, openFairLine } from '#lib/http/fair-line'
import { Refusal } from '#lib/refusal'

// argon2id with the parameters OWASP names for it. Hashing is deliberately dear, so only a few run
// at a time; more callers wait in a line in which networks and known browsers take turns.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const MAX_BYTES = 1_024

// The hash of a password nobody has: unknown names cost as much time as known ones.
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$cVqHbdwu3GE4ZFUfOYlBQ1FjLWMqG0vZDBKlXrVUpgM'

/** How many of one network may wait: an office of 260 people that signs in within one second. */
export const MAX_OF_LANE = 300

/** Of node's four threads one is left for files. */
const line = openFairLine({
  atOnce: Math.min(3, availableParallelism()),
  maxOfLane: MAX_OF_LANE,
  // A thousand are checked in half a minute.
  maxInAll: 1_000,
  patience: 20_000,
})
/** Of people who are signed in, or hold a one-time link. */
const OWN_LANE = 'own'

export function hashPassword(password: string): Promise<string> {
  return inTurn(OWN_LANE, () => hash(normalise(password), OPTIONS))
}

/**
 * False for a wrong password, an unknown account (`storedHash` null) and one too long to be right. Who
 * is in the same lane waits for each other.
 */
export async function verifyPassword(
  storedHash: string | null,
  password: string,
  lane = OWN_LANE,
): Promise<boolean> {
  const normalised = normalise(password)
  if (Buffer.byteLength(normalised) > MAX_BYTES) return false
  const matches = await inTurn(lane, () => verify(storedHash ?? NOBODY, normalised))
  return storedHash !== null && matches
}

const normalise = (password: string) => password.normalize('NFKC')

async function inTurn<T>(lane: string, work: () => Promise<T>): Promise<T> {
  try {
    return await line.run(lane, work)
  } catch (error) {
    if (!(error instanceof LineFullError)) throw error
    throw new Refusal('limit-reached', '正在登录的人太多，请过一分钟再试')
  }
}
