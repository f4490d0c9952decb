import { expect, it } from 'vitest'

import { followPath } from '#lib/addresses/feed-paths'

import { parseFollowView } from './follow-view.ts'

const county = { level: 'county', slug: 'zhuanglang' } as const
const prefecture = { level: 'prefecture', slug: 'pingliang' } as const
const province = { level: 'province', slug: 'gansu' } as const

it.each([
  [{ division: county }, { slug: 'zhuanglang', levels: ['county', 'zone'] }],
  [{ division: prefecture }, { slug: 'pingliang', levels: ['prefecture'] }],
  [{ division: province }, { levels: ['province'] }],
  [{ type: 'meeting' }, { type: 'meeting', levels: [] }],
  [{ topic: { slug: 'sanzhua' } }, { topic: 'sanzhua', levels: [] }],
  [
    { type: 'meeting', division: county },
    { type: 'meeting', slug: 'zhuanglang' },
  ],
])('reads back the address of %j', (view, parsed) => {
  const segments = followPath(view).split('/').slice(2)
  expect(parseFollowView(segments)).toMatchObject(parsed)
})

it.each([
  [['counties']],
  [['counties', 'a', 'b']],
  [['province', 'gansu']],
  [['types']],
  [['types', 'meeting', 'regions']],
  [['types', 'meeting', 'places', 'x']],
  [['types', 'meeting', 'regions', 'x', 'y']],
  [['villages', 'x']],
])('refuses %j', (segments) => {
  expect(parseFollowView(segments)).toBeNull()
})
