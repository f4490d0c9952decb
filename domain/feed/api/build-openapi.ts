import { z } from 'zod'

import type { FeedSite } from '../feed-scope.ts'
import { API_ROOT, OPERATIONS, SCHEMAS, type Operation } from './operations.ts'

const refTo = (name: string): string => `#/components/schemas/${name}`

/** The read API as an OpenAPI 3.1 document, made from the schemas that answers are checked with. */
export function buildOpenApi(site: FeedSite) {
  const paths = OPERATIONS.map((operation) => [operation.path, { get: operationOf(operation) }])
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} 开放接口`,
      version: '1',
      description: '只读，无需密钥。已撤下的内容随即不再给出。',
    },
    servers: [{ url: site.address + API_ROOT }],
    paths: Object.fromEntries(paths) as Record<string, { get: ReturnType<typeof operationOf> }>,
    components: { schemas: listSchemas() },
  }
}

function operationOf(operation: Operation) {
  const {
    id,
    path,
    summary,
    query,
    answer,
    canBeGone,
    contentType = 'application/json',
  } = operation
  const isOptional = path.includes('{')
  return {
    operationId: id,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      '200': {
        description: '内容',
        headers: {
          ETag: { schema: { type: 'string' } },
          'Last-Modified': { schema: { type: 'string' } },
        },
        content: { [contentType]: { schema: answer ? { $ref: refTo(answer) } : {} } },
      },
      '304': { description: '与 If-None-Match 所指的一样' },
      '400': problemOf('参数不合要求，或有这里没有的参数'),
      ...(isOptional ? { '404': problemOf('没有这份内容') } : {}),
      ...(canBeGone ? { '410': problemOf('已经撤下，请删去副本', 'Gone') } : {}),
      '429': {
        ...problemOf('同一个地址取得太快了，或同时取全年数据的太多'),
        headers: { 'Retry-After': { description: '多少秒后再取', schema: { type: 'integer' } } },
      },
      '500': problemOf('没有办成，报修时请说 message 里的编号'),
      '503': problemOf('数据库暂时没有应答，过 Retry-After 所说的秒数再来'),
    },
  }
}

const problemOf = (description: string, shape: 'Problem' | 'Gone' = 'Problem') => ({
  description,
  content: { 'application/json': { schema: { $ref: refTo(shape) } } },
})

export interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  description?: string | undefined
  schema: Record<string, unknown>
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  }))
}

function queryParameters(query: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, described]) => {
    const { description, ...schema } = described as Record<string, unknown> & {
      description?: string
    }
    return { name, in: 'query', required: required.includes(name), description, schema }
  })
}

/** Each named shape once; shapes inside others refer to it. */
function listSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: refTo })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
  )
}
