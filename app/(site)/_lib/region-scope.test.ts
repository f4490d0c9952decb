import { expect, it } from 'vitest'

import type { SiteDivision } from '#domain/site/list-site-divisions'

import { findRegionScope, nameFollowed } from './region-scope.ts'

const division = (code: string, name: string, slug: string, level: string, parentCode: string) =>
  ({ code, name, slug, level, parentCode }) as SiteDivision
const DIVISIONS = [
  division('620000', '甘肃省', 'gansu', 'province', ''),
  division('620500', '天水市', 'tianshui', 'prefecture', '620000'),
  division('620523', '甘谷县', 'gangu', 'county', '620500'),
]

it.each([
  ['gansu-own', '甘肃省（含各市州）'],
  ['tianshui-own', '天水市（含各县区）'],
  ['tianshui', '天水市'],
  ['gangu', '甘谷县'],
])('says of %s that %s is followed', (region, name) => {
  const scope = findRegionScope(DIVISIONS, region)
  expect(scope && nameFollowed(scope)).toBe(name)
})
