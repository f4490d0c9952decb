import { findLengthIssue } from '#domain/account/password/password-rule'

/** What can be seen of a password and its repetition without the list of common ones, before they are sent. */
export function newPasswordIssues(
  password: string,
  again: string,
): { password?: string[]; again?: string[] } {
  const issue = findLengthIssue(password)
  if (issue !== null) return { password: [issue] }
  return password === again ? {} : { again: ['两遍不一样，请再输一遍'] }
}
