import { expect, it } from 'vitest'

import { landingPath } from './landing-path.ts'

it.each([
  ['/review/12?level=2', '/review/12?level=2'],
  ['/desk', '/desk'],
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
])('stays on this site: %s', (asked) => {
  expect(landingPath(asked)).toBe('/work')
})
