import { globSync } from 'node:fs'

import { expect, it } from 'vitest'

import { NEWSROOM_SECTIONS } from '#lib/addresses/newsroom-sections'

it('names every section of the newsroom, whose scripts the policy of readers would block', () => {
  const folders = globSync(['*/', '(workspace)/*/'], { cwd: import.meta.dirname })
    .map((path) => path.replace(/^\(workspace\)\//, '').replace(/\/$/, ''))
    .filter((name) => /^[a-z]/.test(name) && name !== 'styles')
  expect(folders.length).toBeGreaterThan(5)
  for (const folder of folders) expect(NEWSROOM_SECTIONS).toContain(folder)
})
