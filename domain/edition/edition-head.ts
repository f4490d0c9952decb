import { alias } from 'drizzle-orm/pg-core'

import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'

import { masked } from '#db/masked'

/** The account of an edition's author, beside others that a query joins. */
export const authorAccount = alias(accounts, 'author')

/** The columns by which a list names an edition; the query joins its revision, division and author. */
export const EDITION_HEAD = {
  editionId: editions.id,
  headline: masked(revisions.headline),
  divisionName: divisions.name,
  authorName: authorAccount.displayName,
}

export interface EditionHead {
  editionId: number
  headline: string
  divisionName: string
  authorName: string
}
