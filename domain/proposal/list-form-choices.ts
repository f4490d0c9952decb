import { and, asc, eq, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matters, proposals } from '#db/schema/matter/matters'

import { isCounted } from '../matter/steps.ts'
import { listMembers } from './list-members.ts'

const MAX_CATEGORIES = 40

interface Asked {
  divisionCode: string
  /** Who writes. */
  accountId: number
  now: Date
}

/** What the form of a proposal offers: categories that the division has used, and members who may be asked to join. */
export async function listFormChoices(db: Queryable, { divisionCode, accountId, now }: Asked) {
  const [categories, members] = await Promise.all([
    db
      .selectDistinct({ category: proposals.category })
      .from(proposals)
      .innerJoin(matters, eq(matters.id, proposals.matterId))
      .where(and(eq(matters.divisionCode, divisionCode), isCounted, ne(proposals.category, '')))
      .orderBy(asc(proposals.category))
      .limit(MAX_CATEGORIES),
    listMembers(db, { divisionCode, not: accountId, now }),
  ])
  return { categories: categories.map(({ category }) => category), members }
}
