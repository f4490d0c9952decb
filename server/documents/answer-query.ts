import 'server-only'
import type { z } from 'zod'

import type { Gone } from '#domain/feed/api/find-gone'
import { noQuerySchema } from '#domain/feed/api/queries'
import type { problemSchema } from '#domain/feed/api/schemas'
import { parseCursor } from '#lib/cursor'
import '#lib/schema-sentences'

import { answerDocument, type PublicDocument } from './answer-document.ts'

/** A list's query with its cursor read: the id of the last entry already seen. */
export type Paged<Query> = Omit<Query, 'after'> & { before: number | null }

/** Answers a list of the read API, or says in words what is wrong with the question. */
export function answerQuery<Query extends { after?: string | undefined }>(
  request: Request,
  schema: z.ZodType<Query>,
  read: (query: Paged<Query>) => Promise<PublicDocument>,
): Promise<Response> {
  return answerAsked(request, schema, ({ after, ...query }) => {
    if (after === undefined) return read({ ...query, before: null })
    const [before] = parseCursor(after, ['id']) ?? []
    return before === undefined ? NOT_OUR_CURSOR : read({ ...query, before })
  })
}

/** What `read` returns for a cursor that no page of ours ended with. */
export const NOT_OUR_CURSOR = 'after：不是上一页给出的 next'

/** Answers a question of the read API; a string that `read` returns says what is wrong with the question. */
export async function answerAsked<Query>(
  request: Request,
  schema: z.ZodType<Query>,
  read: (query: Query) => Promise<PublicDocument> | string,
): Promise<Response> {
  const asked = parseAsked(request, schema)
  if (asked instanceof Response) return asked
  const answer = await read(asked)
  if (typeof answer !== 'string') return answerDocument(request.headers, answer)
  return answerProblem(400, { code: 'invalid-input', message: answer })
}

/** What a request asks, or the answer that says what is wrong with its parameters. */
export function parseAsked<Query>({ url }: Request, schema: z.ZodType<Query>): Query | Response {
  const { searchParams } = new URL(url)
  const repeated = [...searchParams.keys()].filter((key) => searchParams.getAll(key).length > 1)
  const parsed = schema.safeParse(Object.fromEntries(searchParams))
  const issues = [
    ...repeated.map((key) => `${key}：只能写一次`),
    ...(parsed.error?.issues.flatMap(messagesOf) ?? []),
  ]
  if (parsed.success && issues.length === 0) return parsed.data
  return answerProblem(400, { code: 'invalid-input', message: [...new Set(issues)].join('；') })
}

/** What is wrong with which parameter. */
function messagesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${key}：没有这个参数`)
  return [[...issue.path, issue.message].join('：')]
}

/** Answers one thing of the read API by its number: with what it is, or that it is gone or never was. */
export async function answerNumbered(
  request: Request,
  named: string,
  read: {
    found: (id: number) => Promise<PublicDocument | null>
    gone: (id: number) => Promise<Gone | null>
    missing: string
  },
): Promise<Response> {
  const asked = parseAsked(request, noQuerySchema)
  if (asked instanceof Response) return asked
  const id = /^[1-9]\d{0,14}$/.test(named) ? Number(named) : null
  const found = id === null ? null : await read.found(id)
  if (found) return answerDocument(request.headers, found)
  const gone = id === null ? null : await read.gone(id)
  return gone
    ? answerProblem(410, gone)
    : answerProblem(404, { code: 'not-found', message: read.missing })
}

export function answerProblem(
  status: 400 | 404 | 410,
  problem: z.infer<typeof problemSchema> | Gone,
): Response {
  return Response.json(problem, {
    status,
    headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
  })
}
