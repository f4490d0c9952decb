import { randomBytes } from 'node:crypto'

// Messages to server actions that no page of ours sends, in the framework's two formats.

export interface Message {
  name: string
  contentType: string
  body: string | Buffer
}

const MULTIPART = 'multipart/form-data; boundary=B'
const FLIGHT = 'text/plain;charset=UTF-8'
/** Larger than any limit on a body that is no upload. */
const TOO_LARGE = 20 * 1_024 * 1_024

const flight = (name: string, body: string | Buffer): Message => ({
  name,
  contentType: FLIGHT,
  body,
})

const part = (name: string, value: string) =>
  `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

const form = (name: string, ...parts: [string, string][]): Message => ({
  name,
  contentType: MULTIPART,
  body: `${parts.map(([field, value]) => part(field, value)).join('')}--B--\r\n`,
})

const chain = (length: number): [string, string][] =>
  Array.from({ length }, (_, index) => [String(index), `["$${index + 1}"]`])

/** Refused, whichever action they are sent to and even when there is none. */
export const BROKEN_MESSAGES: readonly Message[] = [
  flight('noise', randomBytes(10_000)),
  { name: 'noise as a form', contentType: MULTIPART, body: randomBytes(10_000) },
  flight('depth', '['.repeat(100_000) + ']'.repeat(100_000)),
  flight('depth of objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)),
  form('a chain of references', ...chain(2_000)),
  form('a server reference', ['0', '["$F1"]'], ['1', '{"id":"x","bound":null}']),
  form('a map of nothing', ['0', '["$Q1"]'], ['1', '[[1,1]]']),
  form('a number without end', ['0', `["$n${'9'.repeat(100_000)}"]`]),
]

/** Too large for the gate. */
export const OVERSIZED_MESSAGES: readonly Message[] = [
  flight('an oversized message', JSON.stringify(['x'.repeat(TOO_LARGE)])),
  form('an oversized form', ['0', 'x'.repeat(TOO_LARGE)]),
]

/** Readable, and of use to no action: the result of them is the action's to say. */
export const USELESS_MESSAGES: readonly Message[] = [
  flight('nothing', ''),
  form('a reference to itself', ['0', '["$0"]']),
  flight('a prototype', '[{"__proto__":{"editionId":1},"constructor":{"prototype":{}}}]'),
  flight('the whole limit', JSON.stringify(['x'.repeat(1_000_000)])),
]

export const UNKNOWN_ACTIONS: readonly string[] = [
  '40'.repeat(21),
  'c0'.repeat(21),
  'x',
  '',
  '__proto__',
]

export const RESUMING: Message & { headers: Record<string, string> } = {
  ...flight('a page to resume', '["x"]'),
  headers: { 'next-resume': '1' },
}

/** What a form without scripts sends: the action is named in the body. */
export const formOfAction = (action: string): Message =>
  form('a form of an action', [`$ACTION_ID_${action}`, ''])
