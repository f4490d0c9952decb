// Encrypts a stream in chunks by AES-256-GCM. Each chunk's nonce is its number and whether it is the last, and
// the key is the file's own by its salt: chunks that are changed, moved, left out or cut off do not open.

import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'

import { OperatorError } from '#lib/process/operator-error'

type Bytes = AsyncIterable<Uint8Array>

export const MAGIC = Buffer.from('PORTALBACKUP\x01')
const SALT_BYTES = 16
const CHECK_BYTES = 16
const HEAD_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES
const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

interface Secret {
  key: Buffer
  /** Shows that a key is another one before anything is opened with it. */
  check: Buffer
}

function deriveSecret(passphrase: string, salt: Buffer): Promise<Secret> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32 + CHECK_BYTES, COST, (error, derived) => {
      if (error) reject(error)
      else resolve({ key: derived.subarray(0, 32), check: derived.subarray(32) })
    })
  })
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 2, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

export async function* seal(source: Bytes, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const { key, check } = await deriveSecret(passphrase, salt)
  const head = Buffer.concat([MAGIC, salt, check])
  yield head
  const sealChunk = (plain: Buffer, number: number, isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(head)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }
  let number = 0
  let held: Buffer = Buffer.alloc(0)
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes])
    while (held.length > CHUNK_BYTES) {
      yield sealChunk(held.subarray(0, CHUNK_BYTES), number, false)
      number += 1
      held = held.subarray(CHUNK_BYTES)
    }
  }
  yield sealChunk(held, number, true)
}

/** `name` is what the sentence about a key that does not fit calls the file. */
export async function* unseal(
  source: Bytes,
  passphrase: string,
  name: string,
): AsyncGenerator<Buffer> {
  let secret: Secret | null = null
  let head: Buffer = Buffer.alloc(0)
  let number = 0
  let held: Buffer = Buffer.alloc(0)
  const openChunk = (sealed: Buffer, isLast: boolean) => {
    if (!secret || sealed.length < TAG_BYTES) throw new Error('it ends too early')
    const decipher = createDecipheriv('aes-256-gcm', secret.key, nonceOf(number, isLast))
    decipher.setAAD(head).setAuthTag(sealed.subarray(-TAG_BYTES))
    const plain = decipher.update(sealed.subarray(0, -TAG_BYTES))
    decipher.final()
    number += 1
    return plain
  }
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes])
    if (!secret) {
      if (held.length < HEAD_BYTES) continue
      head = held.subarray(0, HEAD_BYTES)
      held = held.subarray(HEAD_BYTES)
      const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES)
      secret = await deriveSecret(passphrase, salt)
      if (!secret.check.equals(head.subarray(-CHECK_BYTES))) {
        throw new OperatorError(`BACKUP_KEY 不是做 ${name} 时用的密钥。`)
      }
    }
    while (held.length > CHUNK_BYTES + TAG_BYTES) {
      yield openChunk(held.subarray(0, CHUNK_BYTES + TAG_BYTES), false)
      held = held.subarray(CHUNK_BYTES + TAG_BYTES)
    }
  }
  yield openChunk(held, true)
}
