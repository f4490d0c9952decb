// The rule for new passwords: long enough, none that many people have, and none that names its owner.

import { Refusal } from '#lib/refusal'

import common from '../data/common-passwords.json' with { type: 'json' }
import { findLengthIssue } from './password-rule.ts'

/** It stands in the README of every copy of the portal. */
export const DEMO_PASSWORD = 'longyuan-demo-2026'

const COMMON = new Set([DEMO_PASSWORD, ...common.added, ...common.passwords])
const MAX_PERIOD = 4
/** Shorter names, such as 李 or ab, are in many passwords by chance. */
const MIN_NAME = 2
const MIN_LATIN_NAME = 3

export interface PasswordOwner {
  loginName: string
  displayName: string
}

/** What is wrong with a new password for its owner; null when it will do. */
export function findPasswordIssue(password: string, owner: PasswordOwner): string | null {
  const length = findLengthIssue(password)
  if (length !== null) return length
  const folded = fold(password)
  if (isCommon(folded)) return '这个密码太常见，别人一猜就中，请换一个'
  const names = [owner.loginName, owner.displayName].map(fold)
  return names.some((name) => isTelling(name) && folded.includes(name))
    ? '密码里不能有自己的用户名或姓名'
    : null
}

/** Refuses a new password that the rule does not allow; `field` is the form's name for it. */
export function requireNewPassword(field: string, password: string, owner: PasswordOwner): void {
  const issue = findPasswordIssue(password, owner)
  if (issue !== null) throw new Refusal('invalid-input', '请改正标出的地方', { [field]: [issue] })
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')

/** On the list, as it is or between figures and signs, or hardly more than one step again and again. */
function isCommon(folded: string): boolean {
  const word = folded.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return COMMON.has(folded) || COMMON.has(word) || isPeriodic(folded) || isStaircase(folded)
}

/** aaaaaaaaaa, abcabcabcabc */
function isPeriodic(text: string): boolean {
  return Array.from({ length: MAX_PERIOD }, (_, index) => index + 1).some(
    (period) => text.slice(period) === text.slice(0, -period),
  )
}

/** 0123456789, zyxwvutsrq, 2468… */
function isStaircase(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return steps.size === 1
}

const isTelling = (name: string): boolean =>
  name.length >= (/^[\x21-\x7e]*$/.test(name) ? MIN_LATIN_NAME : MIN_NAME)
