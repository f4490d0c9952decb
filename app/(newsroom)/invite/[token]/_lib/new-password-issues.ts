const SHORTEST = 10

/** What is wrong with a password and its repetition, before anything is sent. */
export function newPasswordIssues(
  password: string,
  again: string,
): { password?: string[]; again?: string[] } {
  if (password.length < SHORTEST) return { password: [`密码至少 ${SHORTEST} 位`] }
  return password === again ? {} : { again: ['两遍不一样，请再输一遍'] }
}
