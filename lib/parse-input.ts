import type { z } from 'zod'

import { Refusal, type FieldIssues } from './refusal.ts'

/** Returns what the schema makes of an input; throws invalid-input with the issues by field. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  message = '请改正标出的地方',
): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issues: FieldIssues = {}
  for (const issue of parsed.error.issues) {
    ;(issues[issue.path.join('.')] ??= []).push(issue.message)
  }
  throw new Refusal('invalid-input', message, issues)
}
