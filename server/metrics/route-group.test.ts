import { expect, it } from 'vitest'

import { routeGroup } from './route-group.ts'

it.each([
  ['/', 'page'],
  ['/articles/12', 'page'],
  ['/counties/tongwei', 'page'],
  ['/counties/tongwei/feed.xml', 'file'],
  ['/_next/static/chunks/a', 'file'],
  ['/search/通渭', 'search'],
  ['/searching', 'page'],
  ['/api/v1/search', 'read-api'],
  ['/api/uploads/word', 'upload'],
  ['/api/suggest', 'interface'],
  ['/api/auth/session', 'sign-in'],
  ['/api/health/live', 'health'],
  ['/sign-in/code', 'sign-in'],
  ['/review/12', 'newsroom'],
  ['/preview/12', 'newsroom'],
  ['/metrics', 'metrics'],
  ['/metrics/more', 'page'],
  [null, 'malformed'],
])('counts %s as %s', (path, group) => {
  expect(routeGroup(path)).toBe(group)
})
