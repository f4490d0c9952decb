import { expect, it } from 'vitest'

import { chooseEncoding } from './send-stored.ts'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.0,gzip;q=0', 'identity'],
  ['deflate', 'identity'],
  ['brotli', 'identity'],
])('sends to who takes %s the form %s', (accepted, chosen) => {
  expect(chooseEncoding(accepted)).toBe(chosen)
})
