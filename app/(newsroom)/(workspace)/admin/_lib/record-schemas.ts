import { z } from 'zod'

/** What a form of a record sends; the command looks into both parts. */
export const recordSchema = z.object({ seen: z.unknown(), values: z.unknown() })

const id = z.int().positive()
export const topicIdSchema = z.object({ topicId: id })
export const termIdSchema = z.object({ termId: id })
export const leaderIdSchema = z.object({ leaderId: id })
export const unitIdSchema = z.object({ unitId: id })
export const yearSchema = z.object({ year: id })
