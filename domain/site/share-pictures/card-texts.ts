import { z } from 'zod'

import { focusSchema } from '../../article/body.ts'

/** What the pictures of one article are made from; the same texts always make the same pictures. */
export const cardSchema = z.strictObject({
  siteName: z.string(),
  divisionName: z.string(),
  headline: z.string(),
  /** 2026年3月16日 */
  day: z.string(),
  terrain: z.enum(['terraces', 'dunes', 'hills']),
  seed: z.number().int().nonnegative(),
  /** The article's first picture as a file of ours; null when it has none. */
  photo: z.string().nullable(),
  /** What of it stays in sight when it is cropped. */
  focus: focusSchema,
})
export type Card = z.infer<typeof cardSchema>

/** Wide for messages and search pages that show a card; the others as search engines ask for them. */
export const SHAPES = {
  share: { width: 1200, height: 630 },
  '1x1': { width: 1200, height: 1200 },
  '4x3': { width: 1200, height: 900 },
  '16x9': { width: 1200, height: 675 },
} as const
export type Shape = keyof typeof SHAPES
/** The ones of structured data. */
export const NEWS_SHAPES = ['1x1', '4x3', '16x9'] as const
export const SHAPE_NAMES = Object.keys(SHAPES) as Shape[]
