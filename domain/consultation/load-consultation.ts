import { and, eq, gt, isNull, notInArray, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { consultationAskers } from '#db/schema/matter/consultation-private'
import { consultationLamps, consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { keptUnitOf } from '../matter/units/kept-unit.ts'
import { canSeeTopic, type ConsultationSubject } from './policy.ts'

const CONSULTATION_MISSING = '没有这个议题'

/** Moves that change nothing that waits for a publication. */
export const BESIDE_MOVES = ['publish', 'hide', 'link', 'unlink'] as const

const isSupervised = sql<boolean>`exists (select 1 from ${consultationLamps}
  where ${consultationLamps.matterId} = ${matters.id} and ${consultationLamps.lamp} = 'supervise')`

const unitId = sql<number | null>`(select ${keptUnitOf(consultationLamps.unitId)}
  from ${consultationLamps} where ${consultationLamps.matterId} = ${matters.id}
    and ${consultationLamps.lamp} = 'hand-over'
  order by ${consultationLamps.id} desc limit 1)`.mapWith(Number)

/** Whether it is about something in other words than readers had last. */
export const isReworded = sql<boolean>`exists (select 1 from ${consultationMoves}
  where ${consultationMoves.matterId} = ${matters.id} and ${consultationMoves.move} = 'change'
    and ${consultationMoves.reason} is not null
    and ${consultationMoves.createdAt} > ${consultations.publishedAt})`

const lastMoveAt = sql<Date>`(select max(${consultationMoves.createdAt}) from ${consultationMoves}
  where ${consultationMoves.matterId} = ${matters.id})`.mapWith(consultationMoves.createdAt)

const selectConsultation = (db: Queryable) =>
  db
    .select({
      matterId: matters.id,
      divisionCode: matters.divisionCode,
      division: { name: divisions.name, slug: divisions.slug, level: divisions.level },
      title: matters.title,
      publicity: matters.publicity,
      lockVersion: matters.lockVersion,
      openedOn: matters.openedOn,
      closedOn: matters.closedOn,
      state: consultations.state,
      roomId: consultations.roomId,
      room: consultationRooms.name,
      town: consultations.town,
      source: consultations.source,
      about: consultations.about,
      peopleAffected: consultations.peopleAffected,
      adoption: consultations.adoption,
      diversion: consultations.diversion,
      divertedTo: consultations.divertedTo,
      enteredBy: consultations.enteredBy,
      publishedAt: consultations.publishedAt,
      isDemo: consultations.isDemo,
      askedBy: consultationAskers.name,
      unitId,
      isSupervised,
      isReworded,
      lastMoveAt,
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .leftJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .leftJoin(consultationAskers, eq(consultationAskers.matterId, matters.id))

type Row = Awaited<ReturnType<typeof selectConsultation>>[number]
export type LoadedConsultation = Row & ConsultationSubject

/** A topic as this person may see it, with who did what readers do not have; throws not-found for any other. */
export async function loadConsultation(
  db: Queryable,
  { actor, matterId }: { actor: Actor; matterId: number },
): Promise<LoadedConsultation> {
  const [row] = await selectConsultation(db).where(
    and(eq(matters.id, matterId), isNull(matters.undoneAt)),
  )
  if (!row || !canSeeTopic(actor, row)) {
    throw new Refusal('not-found', CONSULTATION_MISSING)
  }
  const unseen = await db
    .selectDistinct({ accountId: consultationMoves.accountId })
    .from(consultationMoves)
    .where(
      and(
        eq(consultationMoves.matterId, matterId),
        notInArray(consultationMoves.move, [...BESIDE_MOVES]),
        row.publishedAt === null ? undefined : gt(consultationMoves.createdAt, row.publishedAt),
      ),
    )
  return { ...row, unseenBy: unseen.map(({ accountId }) => accountId) }
}

/** The same, kept from changing until the transaction ends. */
export async function lockConsultation(
  tx: Transaction,
  input: { actor: Actor; matterId: number },
): Promise<LoadedConsultation> {
  await tx
    .select({ id: matters.id })
    .from(matters)
    .where(eq(matters.id, input.matterId))
    .for('update')
  return loadConsultation(tx, input)
}
