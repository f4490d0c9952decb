// The question that keeps programs out: a small sum in words, whose answer is under a seal in the form itself. It needs
// no script, no picture and nobody else's service. Each is good for one form, for a few hours and for a few tries.

import { randomBytes, randomInt } from 'node:crypto'

import { seal, unseal } from '../account/sealed.ts'

const PURPOSE = 'question of an intake form'
export const QUESTION_HOURS = 6
const DIGITS = '零一二三四五六七八九'
/** What a person adds up without a pencil. */
const MOST = 10

/** Up to 99, as it is read: 二十三. */
export function spellNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return DIGITS.charAt(ones)
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`
}

export interface Question {
  /** 七加五等于几？ */
  text: string
  /** The answer, its number and its end, for the form to send back. */
  sealed: string
}

export function askQuestion(key: string, now: Date): Question {
  const [one, other] = [randomInt(1, MOST + 1), randomInt(1, MOST + 1)]
  const adds = one < other || randomInt(2) === 0
  const answer = adds ? one + other : one - other
  const nonce = randomBytes(16).toString('base64url')
  const until = now.getTime() + QUESTION_HOURS * 3_600_000
  const text = `${spellNumber(one)}${adds ? '加' : '减'}${spellNumber(other)}等于几？`
  return { text, sealed: seal(`${nonce} ${answer} ${until}`, { key, purpose: PURPOSE }) }
}

export interface OpenedQuestion {
  nonce: string
  answer: number
}

/** What was asked in a form; null where the portal asked nothing of the kind, or too long ago. */
export function openQuestion(sealed: string, key: string, now: Date): OpenedQuestion | null {
  const [nonce = '', answer, until] = unseal(sealed, { key, purpose: PURPOSE })?.split(' ') ?? []
  return Number(until) > now.getTime() ? { nonce, answer: Number(answer) } : null
}

/** Whether this is the answer, in figures or in words. */
export function isAnswer(typed: string, { answer }: OpenedQuestion): boolean {
  const plain = typed.normalize('NFKC').replaceAll(/[\s。.]/gu, '')
  return plain === String(answer) || plain === spellNumber(answer)
}
