import { expect, it } from 'vitest'

import { isSameOrigin } from './same-origin.ts'

it.each([
  [{ host: 'portal:3000', origin: 'http://portal:3000' }, true],
  [{ host: 'inside', 'x-forwarded-host': 'portal', origin: 'https://portal' }, true],
  [{ host: 'portal', origin: 'https://portal.evil.example' }, false],
  [{ host: 'portal', origin: 'https://portal:8443' }, false],
  [{ host: 'portal', origin: 'null' }, false],
  [{ host: 'portal', origin: 'https://' }, false],
  [{ host: 'portal' }, false],
])('knows whether %o comes from a page of the portal', (sent, same) => {
  expect(isSameOrigin(new Headers(sent as Record<string, string>))).toBe(same)
})
