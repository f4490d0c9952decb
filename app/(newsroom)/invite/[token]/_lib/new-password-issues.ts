import { findPasswordIssue } from '#domain/account/password-rule'

/** What is wrong with a password and its repetition, before anything is set. */
export function newPasswordIssues(
  password: string,
  again: string,
): { password?: string[]; again?: string[] } {
  const issue = findPasswordIssue(password)
  if (issue !== null) return { password: [issue] }
  return password === again ? {} : { again: ['两遍不一样，请再输一遍'] }
}
