// Text that must be read again, and must not be readable in a dump: sealed with AES-256-GCM by the key of the secrets
// file. `purpose` is bound to it, so that what was sealed for one row is worth nothing in another.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** The text under a seal, base64url. */
export function seal(text: string, { key, purpose }: { key: string; purpose: string }): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, deriveKey(key), iv).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed with this key for this purpose; null for anything else. */
export function unseal(
  sealed: string,
  { key, purpose }: { key: string; purpose: string },
): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(ALGORITHM, deriveKey(key), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
  try {
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch (error) {
    // OpenSSL has no code for a seal that does not fit.
    if (error instanceof Error && /unable to authenticate/i.test(error.message)) return null
    throw error
  }
}

const deriveKey = (key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', 'portal sealed columns', 32))
