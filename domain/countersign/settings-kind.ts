import { z } from 'zod'

import { CHANGE_FIELD_LABELS } from '#lib/change-labels'
import { parseInput } from '#lib/parse-input'

import { provinceOf } from '../division/covers.ts'
import {
  changeSettings,
  getSiteSettings,
  siteSettingsSchema,
  takesTwoToChange,
  type SiteSettings,
} from '../setting/change-settings.ts'
import { getSettings } from '../setting/settings.ts'
import { defineKind } from './kind.ts'

const pairSchema = z.object({ seen: z.unknown(), values: z.unknown() })
const someSchema = siteSettingsSchema.partial()
type Some = z.infer<typeof someSchema>

/** What differs alone: a setting that others change meanwhile keeps their value. */
function parsePayload(sent: unknown): { seen: Some; values: Some } {
  const pair = parseInput(pairSchema, sent)
  const wanted = parseInput(someSchema, pair.values)
  const began = someSchema.safeParse(pair.seen).data ?? {}
  const names = (Object.keys(wanted) as (keyof SiteSettings)[]).filter(
    (name) => wanted[name] !== began[name],
  )
  const only = (all: Some): Some => Object.fromEntries(names.map((name) => [name, all[name]]))
  return { seen: only(began), values: only(wanted) }
}

export const changeSettingsKind = defineKind(
  parsePayload,
  '马上对全站有效。审稿级数少了，以后每篇少一级人看；审计日志留存短了，到期的下一次启动就清掉，找不回来。',
  {
    takesTwo: async ({ values }) => takesTwoToChange(Object.keys(values)),
    concerned: async (_, db, { divisionCode }) => ({
      name: '站点设置',
      accountIds: [],
      divisionCodes: [(await getSettings(db)).county || provinceOf(divisionCode)],
    }),
    describe: async ({ seen, values }) =>
      (Object.keys(values) as (keyof SiteSettings)[]).map((name) => ({
        label: CHANGE_FIELD_LABELS[name],
        text: `${seen[name] ?? '空'} → ${values[name]}`,
      })),
    run: async ({ seen, values }, ctx) => {
      const now = await getSiteSettings(ctx.db)
      await changeSettings(ctx, { seen: { ...now, ...seen }, values: { ...now, ...values } })
      return null
    },
  },
)
