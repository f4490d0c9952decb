import { globSync } from 'node:fs'
import { dirname } from 'node:path'

import { describe, expect, it } from 'vitest'

import { buildOpenApi } from '#domain/feed/api/build-openapi'

const { paths, components } = buildOpenApi({ name: '试刊', address: 'https://news.example.org' })

describe('the OpenAPI document', () => {
  it('has every route of the read API, and no other', () => {
    const routes = globSync('**/route.ts', { cwd: import.meta.dirname }).map(
      (file) => `/${dirname(file).replaceAll(/\[(\w+)\]/g, '{$1}')}`,
    )
    expect(routes.length).toBeGreaterThan(0)
    expect(Object.keys(paths).toSorted()).toEqual(routes.toSorted())
  })

  it('refers only to shapes it has', () => {
    const references = [...JSON.stringify({ paths, components }).matchAll(/"\$ref":"([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(0)
    for (const [, reference = ''] of references) {
      expect(components.schemas).toHaveProperty(reference.replace('#/components/schemas/', ''))
    }
  })

  it('describes each parameter with its limits', () => {
    const limit = paths['/articles']?.get.parameters.find(({ name }) => name === 'limit')
    expect(limit).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    })
    expect(paths['/articles/{id}']?.get.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
    ])
  })

  it('describes on each operation the answer to who asks too often', () => {
    for (const { get } of Object.values(paths)) {
      expect(get.responses['429'].headers).toHaveProperty('Retry-After')
    }
  })

  it('carries no marks of the library that made it', () => {
    expect(JSON.stringify(components)).not.toMatch(/"\$(id|schema|defs)"/)
  })
})
