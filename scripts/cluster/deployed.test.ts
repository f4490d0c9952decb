import { expect, it } from 'vitest'

import { balancerSettings, nodeSettings, poolerSettings, siteSettings } from './deployed.ts'

it('finds every address of the files of deploy/, and leaves none of an example behind', () => {
  const made = [
    balancerSettings({ front: 1, web: [2, 3], primary: 4, postgres: [5, 6], api: [7, 8] }),
    siteSettings({ port: 11, behind: 1, folder: '/tmp/site' }),
    poolerSettings({ port: 9, primary: 4, users: '/tmp/users.txt' }),
    nodeSettings({
      name: 'node',
      port: 5,
      api: 7,
      etcd: 10,
      folder: '/tmp/node',
      programs: '/usr',
    }),
  ]
  for (const settings of made) {
    expect(settings).not.toMatch(/10\.0\.0\.|\/etc\/|\/var\/|example\.org/)
    expect(settings).toContain('127.0.0.1')
  }
})

it('keeps what was acknowledged on both database servers, and gives up a primary that is gone', () => {
  const node = JSON.parse(
    nodeSettings({
      name: 'node',
      port: 5,
      api: 7,
      etcd: 10,
      folder: '/tmp/node',
      programs: '/usr',
    }),
  ) as { bootstrap: { dcs: Record<string, unknown> } }
  expect(node.bootstrap.dcs).toMatchObject({ synchronous_mode: true, master_start_timeout: 0 })
})
