// What an article's page says of itself when it has been read: its number, signed, so that nobody can
// have numbers counted that are no article's. The same for every reader.
import { createHmac, timingSafeEqual } from 'node:crypto'

export const LONGEST_TICKET = 40

export function signRead(articleId: number, secret: string): string {
  return `${articleId}.${signature(String(articleId), secret)}`
}

/** The article a ticket was made for, or null when we did not make it. */
export function parseTicket(ticket: string, secret: string): number | null {
  const [id = '', given = ''] = /^([1-9]\d{0,14})\.([\w-]{16})$/.exec(ticket)?.slice(1) ?? []
  if (id === '') return null
  const right = timingSafeEqual(Buffer.from(given), Buffer.from(signature(id, secret)))
  return right ? Number(id) : null
}

function signature(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`read\n${id}`).digest('base64url').slice(0, 16)
}
