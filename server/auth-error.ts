import { logError } from './log.ts'

/** What the sign-in library calls a cookie that it cannot read: any stranger can send one, so it is no error of ours. */
const UNREADABLE_COOKIE = ['JWT_SESSION_ERROR', 'SIGNOUT_ERROR']

/** Logs an error of the sign-in library like every other error. */
export function logAuthError(name: string, error: unknown): void {
  if (UNREADABLE_COOKIE.includes(name)) return
  const isWrapped = typeof error === 'object' && error !== null && 'error' in error
  logError(isWrapped ? error.error : error, `auth ${name}`)
}
