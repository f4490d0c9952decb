import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { renderDataModel, type SchemaFile } from './render-data-model.ts'

async function readSchema(): Promise<SchemaFile[]> {
  const folder = join(import.meta.dirname, 'schema')
  const names = globSync('**/*.ts', { cwd: folder }).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      name,
      source: readFileSync(join(folder, name), 'utf8'),
      exports: (await import(join(folder, name))) as Record<string, unknown>,
    })),
  )
}

it('is what docs/data-model.md says', async () => {
  await expect(renderDataModel(await readSchema())).toMatchFileSnapshot('../docs/data-model.md')
})
