/** Of a new password. */
export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 200

/** What is wrong with a new password; null when it will do. */
export function findPasswordIssue(password: string): string | null {
  if (password.length < MIN_PASSWORD) return `密码至少 ${MIN_PASSWORD} 位`
  return password.length > MAX_PASSWORD ? `密码最多 ${MAX_PASSWORD} 位` : null
}
