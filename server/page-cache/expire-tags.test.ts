import { expect, it } from 'vitest'

import { onTagsDropped } from './dropped-tags.ts'
import { expireTags } from './expire-tags.ts'
import { areExpired } from './side-store.ts'

it('makes old, for the framework and for who keeps answers, what another process dropped', () => {
  const heard: string[] = []
  const end = onTagsDropped((tags) => heard.push(...tags))
  const before = Date.now() - 1
  expireTags(['article:expired-elsewhere'])
  end()
  expect(areExpired(['article:expired-elsewhere'], before)).toBe(true)
  expect(areExpired(['article:untouched'], before)).toBe(false)
  expect(heard).toContain('article:expired-elsewhere')
})
