import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import type { AssignmentState, MatterState } from '#db/matter-states'
import { answers, ratings } from '#db/schema/matter/answers'
import { assignments, matters } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'
import { fc } from '#lib/testing/properties'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { answered, assigned, DUE, goodAnswer, setAssignmentStage } from '../testing/assignments.ts'
import { as, COUNTY, NOW, requestKey } from '../testing/stage.ts'
import { answerAssignment } from './answer-assignment.ts'
import { archiveMatter } from './archive-matter.ts'
import { closeMatter } from './close-matter.ts'
import { countersignAssignment } from './countersign-assignment.ts'
import { draftAnswer } from './draft-answer.ts'
import { extendAssignment } from './extend-assignment.ts'
import { getAssignment } from './get-assignment.ts'
import { getHandling } from './get-handling.ts'
import { rateMatter } from './rate-matter.ts'
import { reassignAssignment } from './reassign-assignment.ts'
import { recordTalk } from './record-talk.ts'
import { redoMatter } from './redo-matter.ts'
import { refuseAssignment } from './refuse-assignment.ts'
import { sendBackAnswer } from './send-back-answer.ts'
import { signAssignment } from './sign-assignment.ts'
import { ASSIGNMENT_WORKFLOW, HANDLING_WORKFLOW } from './workflow.ts'

// Anybody tries any move, in any order. What the screen offers is what the command does, and some things hold always.

const reason = '按实际情况处理'
const RUNS = {
  sign: [signAssignment, {}],
  refuse: [refuseAssignment, { reason, proposedUnit: '县财政局' }],
  reassign: [reassignAssignment, { dueOn: DUE }],
  extend: [extendAssignment, { dueOn: '2026-09-01', reason }],
  talk: [recordTalk, { heldOn: '2026-03-19', way: 'face', moment: 'during', words: '谈了' }],
  'draft-answer': [draftAnswer, goodAnswer()],
  'send-back': [sendBackAnswer, { reason }],
  answer: [answerAssignment, {}],
  countersign: [countersignAssignment, { reason }],
} as const
const WHOLE = {
  rate: [rateMatter, { attitude: 'mostly', result: 'mostly' }],
  redo: [redoMatter, { dueOn: DUE, reason }],
  close: [closeMatter, {}],
  archive: [archiveMatter, {}],
} as const
const MOVES = [...Object.keys(RUNS), ...Object.keys(WHOLE)] as (
  | keyof typeof RUNS
  | keyof typeof WHOLE
)[]

type Run = (ctx: Context, input: unknown) => Promise<unknown>

async function attempt(run: Run, ctx: Context, input: object): Promise<'done' | 'refused'> {
  try {
    await run(ctx, { ...input, requestKey: requestKey() })
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

/** What holds after every move. */
async function requireSound(db: Queryable, matterId: number): Promise<void> {
  const [matter] = await db.select().from(matters).where(eq(matters.id, matterId))
  const parts = await db.select().from(assignments).where(eq(assignments.matterId, matterId))
  const given = await db.select().from(answers)
  const answering = parts.filter(({ part }) => part !== 'joint')
  const isDone = answering.every(({ state }) => state === 'answered')
  expect(['answered', 'closed'].includes(matter?.state ?? '')).toBe(isDone)
  if (matter?.state === 'assigned') {
    expect(parts.every(({ signedAt }) => signedAt === null)).toBe(true)
  }
  for (const { id, state } of parts) {
    const signed = given.filter((one) => one.assignmentId === id && one.isSigned)
    if (state === 'answered') expect(signed.length).toBeGreaterThan(0)
    for (const one of signed) expect(one.decidedBy).not.toBe(one.draftedBy)
  }
  const rated = await db.select().from(ratings).where(eq(ratings.matterId, matterId))
  const counting = rated.filter(({ redoneAt }) => redoneAt === null)
  expect(new Set(counting.map(({ moverId }) => moverId)).size).toBe(counting.length)
  if (!isDone) expect(counting).toEqual([])
}

/** Who usually makes a move, of the first unit or of the other; some of these may not. */
const USUAL: Record<(typeof MOVES)[number], readonly [keyof People, keyof People]> = {
  sign: ['clerk', 'otherSigner'],
  refuse: ['signer', 'otherSigner'],
  reassign: ['dispatcher', 'dispatcher'],
  extend: ['dispatcher', 'dispatcher'],
  talk: ['clerk', 'otherClerk'],
  'draft-answer': ['clerk', 'otherClerk'],
  'send-back': ['signer', 'otherSigner'],
  answer: ['signer', 'otherSigner'],
  countersign: ['signer', 'otherSigner'],
  rate: ['member', 'member'],
  redo: ['officer', 'officer'],
  close: ['officer', 'officer'],
  archive: ['officer', 'officer'],
}
type People = Record<
  'dispatcher' | 'clerk' | 'signer' | 'otherSigner' | 'otherClerk' | 'officer' | 'member',
  Actor
>

/** The moves that the tables have from these states. */
const movesFrom = (part: AssignmentState, whole: MatterState) =>
  MOVES.filter((move) =>
    [...ASSIGNMENT_WORKFLOW, ...HANDLING_WORKFLOW].some(
      (step) =>
        step.move === move && step.from.some((state) => state === (move in RUNS ? part : whole)),
    ),
  )

/** Whether the page of it offers a move to somebody; one that they do not have offers nothing. */
const isOffered = (page: Promise<{ allowed: ReadonlySet<string> }>, move: string) =>
  page.then(
    ({ allowed }) => allowed.has(move),
    (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )

it('offers what it does, and refuses the rest, whoever tries what in whatever order', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId, dispatcher, clerk, signer, otherSigner, officer, member } = stage
    const people: People = {
      dispatcher,
      clerk,
      signer,
      otherSigner,
      officer,
      member,
      otherClerk: await insertAccount(tx, 'unit-clerk', COUNTY, { unitId: otherUnitId }),
    }
    const reached = new Set<string>()
    const anybody = fc.constantFrom(...(Object.keys(people) as (keyof People)[]))
    const step = fc.record({
      /** Any move, or one of those that the tables have from here. */
      any: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...MOVES)),
      pick: fc.noBias(fc.nat(999)),
      at: fc.constantFrom(0, 1),
      stranger: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, anybody),
    })
    const walks = fc.array(step, { minLength: 30, maxLength: 40 })
    for (const begin of ['answered', 'joint', 'split'] as const) {
      await fc.assert(
        fc.asyncProperty(walks, async (walk) => {
          const matterId =
            begin === 'answered'
              ? await answered(tx, stage)
              : await assigned(tx, stage, [{ unitId: otherUnitId, part: begin }])
          for (const { any, pick, at, stranger } of walk) {
            const parts = await tx
              .select()
              .from(assignments)
              .where(eq(assignments.matterId, matterId))
              .orderBy(assignments.id)
            const own = parts[at] ?? parts[0]
            if (!own) throw new Error('It is assigned')
            const [matter] = await tx.select().from(matters).where(eq(matters.id, matterId))
            if (!matter || own.state === null) throw new Error('It is assigned')
            const near = movesFrom(own.state, matter.state)
            const move = any ?? near[pick % near.length] ?? 'sign'
            const actor = people[stranger ?? USUAL[move][at as 0 | 1]]
            const page = { actor, matterId, assignmentId: own.id, now: NOW }
            let offered: boolean
            let outcome: string
            if (move in RUNS) {
              const [run, given] = RUNS[move as keyof typeof RUNS]
              offered = await isOffered(getAssignment(tx, page), move)
              const { lockVersion, unitId } = own
              const ids = { assignmentId: own.id, lockVersion, unitId }
              outcome = await attempt(run, as(tx, actor), { ...given, ...ids })
            } else {
              const [run, given] = WHOLE[move as keyof typeof WHOLE]
              offered = await isOffered(getHandling(tx, page), move)
              const assignmentIds = parts.flatMap(({ id, state }) =>
                state === 'answered' ? id : [],
              )
              const ids = { matterId, lockVersion: matter.lockVersion, assignmentIds }
              outcome = await attempt(run, as(tx, actor), { ...given, ...ids })
            }
            expect([move, outcome]).toEqual([move, offered ? 'done' : 'refused'])
            if (outcome === 'done') reached.add(move)
            await requireSound(tx, matterId)
          }
        }),
        { numRuns: 4 },
      )
    }
    expect(MOVES.filter((move) => !reached.has(move))).toEqual([])
  }))
