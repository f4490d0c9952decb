// The framework exposes each cached function at an endpoint of its own, like an action: who knows its id can
// call it with anything. The gate refuses such calls, and the functions hold their arguments to its
// shape before it reaches a cache tag or a query.

import { z } from 'zod'

import { ACTIVITY_TYPES, DIVISION_LEVELS } from '#db/states'
import { plainText } from '#lib/plain-text'

export const rowId = z.int().positive()
export const divisionCode = plainText().regex(/^\d{6}$/)
export const isoDay = z.iso.date()
export const isoYear = plainText().regex(/^\d{4}$/)
export const isoMonth = plainText().regex(/^\d{4}-\d{2}$/)
export const activityType = z.enum(ACTIVITY_TYPES)

const feedDivision = z
  .object({
    code: divisionCode,
    name: plainText(),
    slug: plainText(),
    level: z.enum(DIVISION_LEVELS),
  })
  .nullable()

export const feedScope = z.object({
  division: feedDivision,
  type: activityType.nullable(),
  topic: z.object({ id: rowId, name: plainText(), slug: plainText() }).optional(),
})

export const matterScope = z.object({
  division: feedDivision,
  unit: z.object({ id: rowId, name: plainText() }).optional(),
  card: z.object({ term: rowId, number: rowId, card: rowId, title: plainText() }).optional(),
})

/** The same as queries have it. */
export const shownMatters = z.object({
  divisionCode: divisionCode.optional(),
  unitId: rowId.optional(),
  card: z.object({ term: rowId, session: rowId, number: rowId }).optional(),
})

export const shownConsultations = z.object({
  divisionCode: divisionCode.optional(),
  roomId: rowId.optional(),
})

export const consultationScope = z.object({
  division: feedDivision,
  room: z.object({ id: rowId, name: plainText() }).optional(),
})

/** Throws when one of the arguments has not the shape of the schema beside it. */
export function checkArguments(...checked: readonly (readonly [z.ZodType, unknown])[]): void {
  for (const [schema, value] of checked) schema.parse(value)
}
