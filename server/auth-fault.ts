import { logFault } from './log.ts'

/** What the sign-in library calls a cookie that it can not read: any stranger can send one, so it is no fault. */
const UNREADABLE_COOKIE = ['JWT_SESSION_ERROR', 'SIGNOUT_ERROR']

/** Logs a fault of the sign-in library as every fault is logged. */
export function logAuthFault(name: string, told: unknown): void {
  if (UNREADABLE_COOKIE.includes(name)) return
  const isWrapped = typeof told === 'object' && told !== null && 'error' in told
  logFault(isWrapped ? told.error : told, `auth ${name}`)
}
