'use server'

import type { Queryable } from '#db/client'
import { addRoom } from '#domain/consultation/rooms/add-room'
import { changeRoom } from '#domain/consultation/rooms/change-room'
import {
  compareRooms,
  readRoomFile,
  roomLinesSchema,
  sealRooms,
} from '#domain/consultation/rooms/compare-rooms'
import { takeInRooms } from '#domain/consultation/rooms/take-in-rooms'
import { undoRooms, type UndoneRooms } from '#domain/consultation/rooms/undo-rooms'
import { findDivisionName } from '#domain/division/find-division-name'
import { getSettings } from '#domain/setting/settings'
import { parseInput } from '#lib/parse-input'
import { listStandards } from '#lib/room-standards'
import { askByForm, perform } from '#server/action'
import { env } from '#server/env'
import {
  answerForm,
  performForm,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { parseRequest } from '#server/parse-request'
import { z } from 'zod'

import { answerSheet, readSentFile, requireSendable } from '../../_lib/answer-sheet.ts'
import { recordRequest } from '../../admin/_lib/record-fields.ts'
import { recordSchema } from '../../admin/_lib/record-schemas.ts'

import type { RoomsAnswer } from './_lib/rooms-answer.ts'

const roomIdSchema = z.object({ roomId: z.int().positive() })

export async function saveNewRoom(seen: unknown, _: FormState, sent: SentForm) {
  const { values } = recordRequest(seen, sent)
  return answerForm(sent, await perform('add-room', values, (ctx) => addRoom(ctx, values)))
}

export async function saveRoom(roomId: number, seen: unknown, _: FormState, sent: SentForm) {
  const asked = { ...recordRequest(seen, sent), roomId: Number(roomId) }
  const result = await perform('change-room', { roomId: asked.roomId }, (ctx) =>
    changeRoom(ctx, parseRequest(recordSchema.extend(roomIdSchema.shape), asked)),
  )
  return answerForm(sent, result)
}

/** Shows what a sheet would do to the rooms of a place, and takes it in once just its rows were shown. */
export async function bringRooms(
  _: FormState<RoomsAnswer>,
  sent: SentForm,
): Promise<FormAnswer<RoomsAnswer>> {
  return answerSheet(sent, {
    show: (asked) => showRooms(sent, asked),
    takeIn: bringIn,
    fields: ['divisionCode'],
  })
}

/** Takes back what this person brought in by one sheet. */
export async function undo(
  target: { batch: string },
  _: FormState<UndoneRooms>,
  sent: SentForm,
): Promise<FormAnswer<UndoneRooms>> {
  return performForm('undo-rooms', target, sent, (ctx, request) => undoRooms(ctx, request))
}

const readStandards = async (db: Queryable) => listStandards((await getSettings(db)).roomStandards)

const placeSchema = roomLinesSchema.pick({ divisionCode: true })

async function showRooms(
  sent: SentForm,
  asked: Record<string, unknown>,
): Promise<FormAnswer<RoomsAnswer>> {
  return askByForm('compare-rooms', async ({ db, actor }) => {
    const { divisionCode } = parseInput(placeSchema, asked)
    const bytes = await readSentFile(sent)
    const { lines, mapped, ...left } = await readRoomFile(actor, divisionCode, bytes)
    const compared = await compareRooms(db, {
      actor,
      divisionCode,
      lines,
      standards: await readStandards(db),
    })
    const by = { accountId: actor.accountId, key: env().sealingKey }
    const sealed = sealRooms({ divisionCode, lines }, by)
    requireSendable(sealed)
    const rows = compared.map(({ line, town, name, effect, changes, issues }) => ({
      line,
      number: town,
      title: name,
      effect,
      changes,
      issues,
    }))
    const named = mapped.map(({ name, header }) => ({ name, header }))
    const target = (await findDivisionName(db, divisionCode)) ?? ''
    return { shown: { sealed, target, rows, mapped: named, ...left }, taken: null }
  })
}

async function bringIn(asked: Record<string, unknown>): Promise<FormAnswer<RoomsAnswer>> {
  const result = await perform('take-in-rooms', null, async (ctx) =>
    takeInRooms(ctx, asked, {
      key: env().sealingKey,
      standards: await readStandards(ctx.db),
    }),
  )
  return result.ok ? { ok: true, value: { shown: null, taken: result.value } } : result
}
