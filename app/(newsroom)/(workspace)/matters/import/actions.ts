'use server'

import { compareRegister } from '#domain/matter/register/compare-register'
import { importRegister } from '#domain/matter/register/import-register'
import { readRegisterFile } from '#domain/matter/register/read-register-file'
import { sessionSchema } from '#domain/matter/schemas'
import { sealRegister } from '#domain/matter/register/sealed-register'
import { parseInput } from '#lib/parse-input'
import { askByForm, perform } from '#server/action'
import { env } from '#server/env'
import type { FormAnswer, FormState, SentForm } from '#server/form-action'
import { revalidate } from '#server/revalidate'

import { answerSheet, readSentFile, requireSendable } from '../../_lib/answer-sheet.ts'
import type { RegisterAnswer } from './_lib/register-answer.ts'

const SESSION_FIELDS = ['divisionCode', 'term', 'number', 'openedOn', 'closedOn'] as const

/** Shows what a sheet would do to a register, and takes it in once just its rows were shown. */
export async function bringRegister(
  _: FormState<RegisterAnswer>,
  sent: SentForm,
): Promise<FormAnswer<RegisterAnswer>> {
  return answerSheet(sent, {
    show: (asked) => show(sent, asked),
    takeIn,
    fields: SESSION_FIELDS,
  })
}

async function show(
  sent: SentForm,
  asked: Record<string, unknown>,
): Promise<FormAnswer<RegisterAnswer>> {
  return askByForm('compare-register', async (ctx) => {
    const session = {
      divisionCode: textOf(asked['divisionCode']),
      term: textOf(asked['term']),
      number: textOf(asked['number']),
      openedOn: textOf(asked['openedOn']),
      closedOn: textOf(asked['closedOn']),
    }
    const { divisionCode } = parseInput(sessionSchema, session)
    const bytes = await readSentFile(sent)
    const { lines, mapped, ...left } = await readRegisterFile(ctx.actor, divisionCode, bytes)
    const by = { accountId: ctx.actor.accountId, key: env().sealingKey }
    const compared = await compareRegister(ctx, { session, lines })
    const { rows, lockVersion, untouched, kinds, newUnits, alikeUnits, target } = compared
    const sealed = sealRegister({ session, lines, lockVersion }, by)
    requireSendable(sealed)
    const named = mapped.map(({ name, header }) => ({ name, header }))
    const units = { newUnits, alikeUnits }
    const shown = { sealed, target, rows, mapped: named, ...left, untouched, kinds, ...units }
    return { shown, taken: null }
  })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

async function takeIn(asked: Record<string, unknown>): Promise<FormAnswer<RegisterAnswer>> {
  const result = await perform('import-register', null, async (ctx) => {
    const { change, ...taken } = await importRegister(ctx, asked, { key: env().sealingKey })
    revalidate(change)
    return taken
  })
  return result.ok ? { ok: true, value: { shown: null, taken: result.value } } : result
}
