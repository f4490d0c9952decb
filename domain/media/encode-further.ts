// Runs as a process of its own, like encode-picture.ts, when nobody waits any more: reads what that
// one left on standard input, and writes all further renditions into the folder of its first argument.
import { constants } from 'node:os'
import { buffer } from 'node:stream/consumers'

import { encodeRendition, furtherSizes } from './encode-rendition.ts'
import { endWithExitCode } from './exit-codes.ts'
import { lowerPriority } from './lower-priority.ts'
import { openSharp } from './open-sharp.ts'

endWithExitCode()
const sharp = openSharp()
const [, , folder = '.'] = process.argv
// Readers, and people who upload the next picture, come first.
lowerPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const pixels = sharp(await buffer(process.stdin), { failOn: 'error' })
const { width, height } = await pixels.metadata()
const renditions = []
for (const size of furtherSizes(width)) {
  renditions.push(await encodeRendition(pixels, size, folder))
}
process.stdout.write(JSON.stringify({ width, height, renditions }))
