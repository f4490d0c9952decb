import { describe, expect, it } from 'vitest'
import type { z } from 'zod'

import {
  agreementSchema,
  answerSchema,
  consultationSchema,
  decisionSchema,
  hideSchema,
  lampSchema,
  progressSchema,
  redoSchema,
  reportSchema,
  rewordSchema,
  showSchema,
  talkSchema,
  verdictSchema,
  visitSchema,
} from '#domain/consultation/schemas'

import { STEP_FIELDS, type StepMove } from './step-fields.ts'
import { topicFields } from './topic-fields.ts'

/** What the command of each move parses. */
const PARSED: Record<StepMove, { schema: z.ZodObject | null }> = {
  select: { schema: null },
  'leave-out': { schema: decisionSchema },
  divert: { schema: decisionSchema },
  visit: { schema: visitSchema },
  talk: { schema: talkSchema },
  conclude: { schema: agreementSchema },
  report: { schema: reportSchema },
  adopt: { schema: answerSchema },
  'hand-over': { schema: lampSchema },
  'report-progress': { schema: progressSchema },
  handle: { schema: lampSchema },
  supervise: { schema: lampSchema },
  reply: { schema: lampSchema },
  redo: { schema: redoSchema },
  judge: { schema: verdictSchema },
  close: { schema: null },
  reword: { schema: rewordSchema },
  publish: { schema: null },
  hide: { schema: hideSchema },
  show: { schema: showSchema },
}

describe('the form of a move', () => {
  it.each(Object.entries(PARSED))('%s asks for what its command knows', (move, { schema }) => {
    const known = Object.keys(schema?.shape ?? {})
    for (const { name } of STEP_FIELDS[move as StepMove].fields) expect(known).toContain(name)
  })

  it('of handling says before it is pressed that it is the end', () => {
    expect(STEP_FIELDS.handle.hint).toMatch(/^记了就是办完了/)
  })

  it('of a topic has every field that its command knows', () => {
    expect(
      topicFields([])
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(Object.keys(consultationSchema.shape).toSorted())
  })
})
