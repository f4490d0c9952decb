// How the children say what is wrong with a file, or with the machine.
import { isDiskFull } from '#lib/process/disk-full'

export const EXIT_CODES = {
  tooSmall: 3,
  tooManyPixels: 4,
  otherFormat: 5,
  tooLarge: 6,
  notDocx: 7,
  tooManyWords: 8,
  diskFull: 9,
  notSheet: 10,
  tooManyRows: 11,
  tooFar: 12,
} as const

/** For a child: an error nobody catches ends it with the code of a full disk, or with 1. */
export function endWithExitCode(): void {
  process.once('uncaughtException', (error) => {
    process.exit(isDiskFull(error) ? EXIT_CODES.diskFull : 1)
  })
}

/** What the portal makes of that code: an error as its own writing would have thrown. */
export const diskFullInChild = (): Error =>
  Object.assign(new Error('No space is left where children write'), { code: 'ENOSPC' })
