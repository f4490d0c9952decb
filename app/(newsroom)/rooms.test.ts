import { globSync } from 'node:fs'

import { expect, it } from 'vitest'

import { NEWSROOM_ROOMS } from '#lib/newsroom-rooms'

it('names every room of the newsroom, whose pages would stand still under the policy of readers', () => {
  const folders = globSync(['*/', '(workspace)/*/'], { cwd: import.meta.dirname })
    .map((path) => path.replace(/^\(workspace\)\//, '').replace(/\/$/, ''))
    .filter((name) => /^[a-z]/.test(name) && name !== 'styles')
  expect(folders.length).toBeGreaterThan(5)
  for (const folder of folders) expect(NEWSROOM_ROOMS).toContain(folder)
})
