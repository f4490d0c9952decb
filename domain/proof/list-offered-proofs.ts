import { eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import { confirmedProofs, proofs } from '#db/schema/matter/proofs'

import type { Actor } from '../account/actor.ts'
import type { Content } from '../article/content.ts'
import { findMatterMentions } from '../copydesk/facts/matter-mentions.ts'
import {
  listNamedProposals,
  listNamedTopics,
  listRoomNames,
  type NamedMatter,
} from './named-matters.ts'

const MAX_OFFERED = 12

export interface OfferedProof extends NamedMatter {
  /** Whether somebody confirmed that the article proves it. */
  isConfirmed: boolean
}

interface Question {
  actor: Actor
  articleId: number
  /** What was last written of it. */
  content: Content
}

/**
 * What an article may prove by these words, and what it is to prove once it is published; without what it proves already.
 */
export async function listOfferedProofs(
  db: Queryable,
  { actor, articleId, content }: Question,
): Promise<OfferedProof[]> {
  const { divisionCode } = content
  const [confirmed, proven, roomNames] = await Promise.all([
    listConfirmed(db, articleId),
    db.select({ matterId: proofs.matterId }).from(proofs).where(eq(proofs.articleId, articleId)),
    listRoomNames(db, divisionCode),
  ])
  const mentions = findMatterMentions(content, roomNames)
  const named = await Promise.all([
    listNamedProposals(db, { actor, divisionCode, mentions }),
    listNamedTopics(db, { actor, divisionCode, rooms: mentions.rooms }),
  ])
  const done = new Set([...proven, ...confirmed].map(({ matterId }) => matterId))
  const free = named.flat().filter(({ matterId }) => !done.has(matterId))
  return [
    ...confirmed.map((matter) => ({ ...matter, isConfirmed: true })),
    ...free.slice(0, MAX_OFFERED).map((matter) => ({ ...matter, isConfirmed: false })),
  ]
}

async function listConfirmed(db: Queryable, articleId: number): Promise<NamedMatter[]> {
  const rows = await db
    .select({
      matterId: matters.id,
      title: matters.title,
      divisionCode: matters.divisionCode,
      term: committeeTerms.number,
      session: committeeSessions.number,
      number: matters.number,
      room: consultationRooms.name,
    })
    .from(matters)
    .leftJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .leftJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .leftJoin(consultations, eq(consultations.matterId, matters.id))
    .leftJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .where(
      inArray(
        matters.id,
        db
          .select({ id: confirmedProofs.matterId })
          .from(confirmedProofs)
          .where(eq(confirmedProofs.articleId, articleId)),
      ),
    )
    .orderBy(matters.id)
  return rows.map(({ term, session, ...row }) => ({
    ...row,
    session: term === null || session === null ? null : { term, number: session },
  }))
}
