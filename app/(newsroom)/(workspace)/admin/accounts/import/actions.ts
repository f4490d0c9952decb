'use server'

import { compareRoster, importRoster } from '#domain/roster/import-roster'
import { readRoster } from '#domain/roster/read-roster'
import { sealLines, type ImportedPerson } from '#domain/roster/sealed-roster'
import { listDivisions } from '#domain/division/list-divisions'
import { formatInstant } from '#lib/dates'
import { CSV_START, renderCsv } from '#lib/formats/render-csv'
import { askByForm, perform } from '#server/action'
import { database } from '#server/database'
import { env } from '#server/env'
import type { FormAnswer, FormState, SentForm } from '#server/form-action'

import { answerSheet, readSentFile, requireSendable } from '../../../_lib/answer-sheet.ts'
import { formatDivision } from '../../../_lib/format-division.ts'
import { linkAddresses } from '../../_lib/link-address.ts'
import type { NewLink, RosterAnswer } from './_lib/roster-answer.ts'

const sealing = () => ({ key: env().sealingKey })

/** Shows what a file of people would do, and opens their accounts once just its lines were shown. */
export async function bringRoster(
  _: FormState<RosterAnswer>,
  sent: SentForm,
): Promise<FormAnswer<RosterAnswer>> {
  return answerSheet(sent, { show: () => show(sent), takeIn, fields: [] })
}

async function show(sent: SentForm): Promise<FormAnswer<RosterAnswer>> {
  return askByForm('compare-roster', async (ctx) => {
    const { lines, ...left } = await readRoster(ctx.actor, await readSentFile(sent))
    const { accountId } = ctx.actor
    const sealed = sealLines(lines, { accountId, ...sealing() })
    requireSendable(sealed)
    const { lines: plan } = await compareRoster(ctx, { lines }, sealing())
    return { shown: { sealed, plan, ...left }, taken: null }
  })
}

async function takeIn(asked: Record<string, unknown>): Promise<FormAnswer<RosterAnswer>> {
  const result = await perform('take-in-accounts', null, (ctx) =>
    importRoster(ctx, asked, sealing()),
  )
  if (!result.ok) return result
  const links = await linksOf(result.value.people)
  const rows = links.map((one) => [
    one.displayName,
    one.division,
    one.loginName,
    one.address,
    one.until,
  ])
  const csv = CSV_START + renderCsv([['姓名', '区划', '用户名', '链接', '有效到'], ...rows])
  return { ok: true, value: { shown: null, taken: { links, csv } } }
}

async function linksOf(people: readonly ImportedPerson[]): Promise<NewLink[]> {
  const divisions = await listDivisions(database())
  const addressOf = await linkAddresses()
  return people.map(({ token, expiresAt, divisionCode, ...person }) => ({
    ...person,
    division: formatDivision(divisions, divisionCode),
    address: addressOf(token),
    until: formatInstant(expiresAt),
  }))
}
