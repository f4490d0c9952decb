import type { z } from 'zod'

import { BROKEN_TEXT } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

/**
 * What a form sent, held to its shape. A stale page or a crafted request is refused with a sentence, where
 * `parse` of the schema alone would make an unexpected error of it.
 */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  request: unknown,
  sentence = '没有读懂这个页面交来的内容，什么都没有做。请刷新页面再试',
): z.output<Schema> {
  const parsed = schema.safeParse(request)
  if (parsed.success) return parsed.data
  const broken = parsed.error.issues.filter(({ message }) => message === BROKEN_TEXT)
  if (broken.length === 0) throw new Refusal('invalid-input', sentence)
  const issues = broken.map(({ path }): [string, string[]] => [path.join('.'), [BROKEN_TEXT]])
  throw new Refusal('invalid-input', `写的字${BROKEN_TEXT}`, Object.fromEntries(issues))
}

/** One part of what was asked, as it came in: for the log, before anybody has parsed it. */
export const partOf = (request: unknown, part: string): unknown =>
  typeof request === 'object' && request !== null ? Reflect.get(request, part) : null
