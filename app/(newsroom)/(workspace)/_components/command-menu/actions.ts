'use server'

import { findEditions } from '#domain/review/queue/find-editions'
import { plainText } from '#lib/plain-text'
import { EDITION_STATE_LABELS } from '#lib/labels'
import { ask } from '#server/action'
import { parseRequest } from '#server/parse-request'

const textSchema = plainText().max(200)

export interface EditionLink {
  href: string
  headline: string
  about: string
}

/** Editions that this person may read, for the command menu. */
export async function searchEditions(text: string) {
  return ask('find-editions', async ({ db, actor }): Promise<EditionLink[]> => {
    const found = await findEditions(db, { actor, text: parseRequest(textSchema, text) })
    return found.map(({ editionId, headline, divisionName, state, own }) => ({
      href: own ? `/desk/${editionId}` : `/review/${editionId}`,
      headline: headline || '（没有主题）',
      about: `${divisionName} · ${EDITION_STATE_LABELS[state]} · ${editionId}`,
    }))
  })
}
