import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import { bodyTooLong } from './body-too-long.ts'
import { withOneLead, withoutBlankRows } from './body.ts'
import { contentSchema, type Content } from './content.ts'

/** The content in what a form sent, or a refusal that names each wrong field by its path. */
export function parseContent(input: unknown): Content {
  return parseInput(contentSchema, input, '有几处填得不对，请改正后再存')
}

/** What somebody wrote and wants saved: of a length that can be read, compared and checked. */
export function parseWritten(input: unknown, which = ''): Content {
  const sent = parseContent(input)
  const content = { ...sent, body: withoutBlankRows(withOneLead(sent.body)) }
  const message = bodyTooLong(content.body)
  if (message === null) return content
  throw new Refusal('invalid-input', `${which}${message}`, { body: [message] })
}
