import { expect, it } from 'vitest'

import { landingPath } from './landing-path.ts'

it.each([
  ['/review/12?level=2', '/review/12?level=2'],
  ['/desk', '/desk'],
  ['/preview/12', '/preview/12'],
])('goes where the visitor was headed: %s', (asked, path) => {
  expect(landingPath(asked)).toBe(path)
})

it.each([
  undefined,
  '',
  ['/desk', '/review'],
  'https://elsewhere.example/',
  '//elsewhere.example/desk',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  '/sign-in?callbackUrl=/sign-in',
  // Pages of the sign-in library, in English.
  '/api/auth/signout',
  '/desk/../api/auth/signout',
  '/%61pi/auth/signout',
  '/desks',
])('goes to no address but a page of the newsroom: %s', (asked) => {
  expect(landingPath(asked)).toBe('/work')
})
