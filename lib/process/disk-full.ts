const CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100']
const MESSAGES = /no space left on device|disk quota exceeded|could not extend file/i

/** True for Node's, PostgreSQL's and libvips' ways of saying that no space is left, wrapped or not. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && CODES.includes(error.code)) return true
  if (error instanceof Error && MESSAGES.test(error.message)) return true
  return 'cause' in error && isDiskFull(error.cause)
}
