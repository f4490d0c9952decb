import { hash, verify } from '@node-rs/argon2'

// argon2id with the parameters OWASP names for it. Hashing is deliberately dear, so only a few run
// at a time; more callers wait their turn.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const MAX_BYTES = 1_024
const MAX_RUNNING = 4
const MAX_WAITING = 200

// The hash of a password nobody has: unknown names cost as much time as known ones.
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$cVqHbdwu3GE4ZFUfOYlBQ1FjLWMqG0vZDBKlXrVUpgM'

let running = 0
const waiting: (() => void)[] = []

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalise(password), OPTIONS))
}

/** False for a wrong password, an unknown account (`storedHash` null) and one too long to be right. */
export async function verifyPassword(
  storedHash: string | null,
  password: string,
): Promise<boolean> {
  const normalised = normalise(password)
  if (Buffer.byteLength(normalised) > MAX_BYTES) return false
  const matches = await inTurn(() => verify(storedHash ?? NOBODY, normalised))
  return storedHash !== null && matches
}

const normalise = (password: string) => password.normalize('NFKC')

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING) throw new Error('Too many passwords are being checked')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
