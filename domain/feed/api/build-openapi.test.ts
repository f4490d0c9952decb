import { expect, it } from 'vitest'

import { buildOpenApi } from './build-openapi.ts'

const { paths } = buildOpenApi({ name: '试刊', address: 'https://example.org' })
const required = (path: string) =>
  Object.entries(paths)
    .filter(([one]) => one === path)
    .flatMap(([, { get }]) => get.parameters.filter((one) => one.required).map(({ name }) => name))

it.each([
  ['/search', ['q']],
  ['/articles', []],
  ['/articles/{id}', ['id']],
])('says which parameters %s requires', (path, names) => {
  expect(required(path)).toEqual(names)
})
