import { expect, it } from 'vitest'

import { networkOf } from './network.ts'

it.each([
  ['10.0.0.1', '10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:1'],
  ['2001:DB8:0001:0002::9', '2001:db8:1:2', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
  ['::1', '0:0:0:0', '0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
  ['', '', ''],
  ['no address', 'no address', 'no address'],
])('counts %s for %s and %s', (address, subscriber, site) => {
  expect(networkOf(address)).toEqual({ subscriber, site })
})
