export const REFUSAL_CODES = [
  'not-found',
  'forbidden',
  'conflict',
  'invalid-transition',
  'limit-reached',
  'invalid-input',
  'signed-out',
  'account-closed',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** Nothing of theirs is stored any more, and they cannot sign in to save it: only the page still has their words. */
export const ACCOUNT_CLOSED = '您的账号已经停用，没有办成，也存不上了，写的内容还在这一页上'

/** Where an error of the portal's own leaves what was typed: a form that tries again by itself says so instead. */
export const TRY_LATER = '，内容还在这一页上，请过一会儿再试'

/** Messages by field name (dotted path); '' is the form as a whole. In the user's language. */
export type FieldIssues = Record<string, string[]>

/**
 * A clear no to what was asked: expected, worded for the person who asked, mapped once at the edge.
 * Anything else that is thrown is an unexpected error.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly issues: FieldIssues

  constructor(code: RefusalCode, message: string, issues: FieldIssues = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.issues = issues
  }
}
