/** For a `catch`: what stands in for a file that is not there; every other error goes on. */
export const ifMissing =
  <T>(value: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }
