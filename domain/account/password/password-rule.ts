// How long a new password is, for forms too, which say so while it is typed; what else it must be is in
// new-password.ts. A password that was set before holds as it is.
export const MIN_PASSWORD = 10
const MAX_PASSWORD = 128
/** What a form takes and sends: more than a password may have, so that a longer one is refused and not cut. */
export const MAX_TYPED_PASSWORD = 1_024

/** What is wrong with the length of a new password; null when it will do. */
export function findLengthIssue(password: string): string | null {
  const length = Array.from(password.normalize('NFKC')).length
  if (length < MIN_PASSWORD) return `密码至少 ${MIN_PASSWORD} 位`
  return length > MAX_PASSWORD ? `密码最多 ${MAX_PASSWORD} 位` : null
}
