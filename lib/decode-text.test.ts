import { expect, it } from 'vitest'

import { decodeText } from './decode-text.ts'

it('reads what today’s programs write, and what older editing systems wrote', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFF庄浪县政协'))).toBe('庄浪县政协')
  expect(decodeText(new Uint8Array([0xd5, 0xfe, 0xd0, 0xad]))).toBe('政协')
})
