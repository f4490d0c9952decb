'use server'

import { findPieces } from '#domain/review/find-pieces'
import { plainText } from '#lib/plain-text'
import { EDITION_STATE_WORDS } from '#lib/words'
import { ask } from '#server/action'
import { parseRequest } from '#server/parse-request'

const textSchema = plainText().max(200)

export interface PieceLink {
  href: string
  headline: string
  about: string
}

/** Pieces that this person may read, for the command menu. */
export async function askPieces(text: string) {
  return ask('find-pieces', async ({ db, actor }): Promise<PieceLink[]> => {
    const found = await findPieces(db, { actor, text: parseRequest(textSchema, text) })
    return found.map(({ editionId, headline, divisionName, state, own }) => ({
      href: own ? `/desk/${editionId}` : `/review/${editionId}`,
      headline: headline || '（没有主题）',
      about: `${divisionName} · ${EDITION_STATE_WORDS[state]} · ${editionId}`,
    }))
  })
}
