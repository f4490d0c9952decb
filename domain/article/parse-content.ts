import { z } from 'zod'

import type { FieldIssues } from '#lib/refusal'
import { Refusal } from '#lib/refusal'

import { contentSchema, type Content } from './content.ts'

/** The content in what a form sent, or a refusal that names each wrong field by its path. */
export function parseContent(input: unknown): Content {
  const parsed = contentSchema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new Refusal('invalid-input', '有几处填得不对，请改正后再存', issuesByPath(parsed.error))
}

function issuesByPath(error: z.ZodError): FieldIssues {
  const issues: FieldIssues = {}
  for (const { path, message } of error.issues) (issues[path.join('.')] ??= []).push(message)
  return issues
}
