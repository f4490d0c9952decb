// The number by which a sender asks after what they handed in. It is made from the question of its form, so that a form
// that is sent twice has one; kept is only its hash under the key of the secrets file.

import { createHmac } from 'node:crypto'

/** Nothing that is taken for something else: no 0 and O, no 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 12
const GROUP = 4

const hmac = (key: string, purpose: string, text: string) =>
  createHmac('sha256', key).update(`intake ${purpose}\n${text}`).digest()

/** Sixty bits of it: twelve characters without separators. */
export function makeReceiptNumber(questionId: string, key: string): string {
  const bytes = hmac(key, 'receipt', questionId).subarray(0, LENGTH)
  return [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** In groups, as people read it out: ABCD-EFGH-JKLM. */
export const formatReceiptNumber = (number: string): string =>
  (number.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-')

/** A number as somebody typed it, whatever its case, spaces, wide letters and hyphens; null for anything else. */
export function parseReceiptNumber(typed: string): string | null {
  const bare = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '')
  const isNumber = bare.length === LENGTH && [...bare].every((one) => ALPHABET.includes(one))
  return isNumber ? bare : null
}

/** What the row has of it. */
export const receiptIdOf = (number: string, key: string): string =>
  hmac(key, 'receipt id', number).toString('base64url')

/** What a row has of the question of its form. */
export const questionIdOf = (nonce: string, key: string): string =>
  hmac(key, 'question id', nonce).toString('base64url')

/** A network as the counted tries have it: nobody can read an address out of it. */
export const networkKey = (network: string, key: string): string =>
  hmac(key, 'network', network).toString('base64url').slice(0, 22)
