import { expect, it } from 'vitest'

import { isSignedCall, signCall } from './internal-call.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const signed = () => new Headers(signCall('/a', 'secret', NOW))

it('knows its own call for a minute', () => {
  expect(isSignedCall(signed(), '/a', 'secret', later(59))).toBe(true)
  expect(isSignedCall(signed(), '/a', 'secret', later(61))).toBe(false)
  expect(isSignedCall(signed(), '/a', 'secret', later(-61))).toBe(false)
})

it('refuses another path, another secret, another time and no signature', () => {
  expect(isSignedCall(signed(), '/b', 'secret', NOW)).toBe(false)
  expect(isSignedCall(signed(), '/a', 'other', NOW)).toBe(false)
  const moved = signed()
  moved.set('x-portal-time', String(later(1).getTime()))
  expect(isSignedCall(moved, '/a', 'secret', NOW)).toBe(false)
  expect(isSignedCall(new Headers(), '/a', 'secret', NOW)).toBe(false)
  const short = signed()
  short.set('x-portal-signature', 'ab')
  expect(isSignedCall(short, '/a', 'secret', NOW)).toBe(false)
})
