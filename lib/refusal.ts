export const REFUSAL_CODES = [
  'not-found',
  'forbidden',
  'conflict',
  'invalid-transition',
  'limit-reached',
  'invalid-input',
  'signed-out',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

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
