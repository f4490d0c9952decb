// A program for run-in-child.test.ts: tries what a broken decoder would try, and says how it went.
import { readFileSync } from 'node:fs'

import sharp from 'sharp'

const [, , folder = '.', attempt = '', path = ''] = process.argv

async function run(): Promise<unknown> {
  switch (attempt) {
    case 'environment':
      return Object.keys(process.env).toSorted()
    case 'read':
      return readFileSync(path, 'utf8')
    // Native code, which the runtime's own permissions do not bind.
    case 'decode':
      return (await sharp(path).metadata()).format
    case 'allocate':
      return Buffer.alloc(3 * 1_024 ** 3, 1).length
    case 'flood':
      for (let n = 0; n < 200; n += 1) process.stdout.write('x'.repeat(64 * 1_024))
      return null
    case 'write':
      return sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#fff' } })
        .png({ compressionLevel: 0 })
        .toFile(`${folder}/large.png`)
    default:
      throw new Error('No such attempt')
  }
}
process.stdout.write(JSON.stringify((await run()) ?? null))
