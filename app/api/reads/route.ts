import { after } from 'next/server'

import { isSameOrigin } from '#lib/http/same-origin'
import { requestAddress } from '#server/request-address'
import { env } from '#server/env'
import { countRead, readsTried } from '#server/reads/count-reads'
import { LONGEST_TICKET, parseTicket } from '#server/reads/read-ticket'

/** Counts a reading of the article whose page sent its ticket. Says the same whether it was counted. */
export async function POST({ headers, body }: Request): Promise<Response> {
  if (!isSameOrigin(headers)) return answer(403)
  const ticket = await readShort(body)
  const articleId = ticket === null ? null : parseTicket(ticket, env().authSecret)
  if (articleId === null) return answer(400)
  const counted = await countRead(articleId, {
    agent: headers.get('user-agent'),
    address: await requestAddress(),
  })
  // The server ends only when what it promised for later is done: so a stop loses no reading.
  if (counted) after(readsTried())
  return answer(204)
}

const answer = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** The body when it is no longer than a ticket; nothing more of it is read. */
async function readShort(body: Request['body']): Promise<string | null> {
  if (!body) return null
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > LONGEST_TICKET) return null
  }
  return text
}
