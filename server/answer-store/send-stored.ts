import type { IncomingMessage, ServerResponse } from 'node:http'

import { asksAsPerson } from '#lib/http/type-for-people'

import { ENCODINGS, type Encoding, type StoredAnswer } from './stored-answer.ts'

/** Sends a kept answer: nothing of it when the browser has it already, its head alone when only that was asked for. */
export function sendStored(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  stored: StoredAnswer,
): void {
  stored.hits += 1
  const heads = (asksAsPerson(headers.accept) && stored.headsForPeople) || stored.heads
  if (stored.status === 200 && isHeld(headers['if-none-match'], stored.etag)) {
    response.writeHead(304, heads.bare)
    response.end()
    return
  }
  const encoding = chooseEncoding(headers['accept-encoding'])
  response.writeHead(stored.status, heads[encoding])
  response.end(method === 'HEAD' ? undefined : stored.bodies[encoding])
}

/** The shortest form that the browser takes. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const taken = accepted
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return ENCODINGS.find((encoding) => taken.includes(encoding)) ?? 'identity'
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, '')

function isHeld(held: string | undefined, etag: string | null): boolean {
  if (held === undefined || etag === null) return false
  return held.trim() === '*' || held.split(',').some((one) => bare(one) === bare(etag))
}
