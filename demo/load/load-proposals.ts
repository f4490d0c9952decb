import { unitsOf } from '#domain/account/actor'
import { answerAssignment } from '#domain/assignment/answer-assignment'
import { assignMatter } from '#domain/assignment/assign-matter'
import { draftAnswer } from '#domain/assignment/draft-answer'
import { getHandling } from '#domain/assignment/get-handling'
import { recordTalk } from '#domain/assignment/record-talk'
import { signAssignment } from '#domain/assignment/sign-assignment'
import type { Context } from '#domain/context'
import { listPromisesOf } from '#domain/promise/list-promises'
import { reportPromise } from '#domain/promise/report-promise'
import { settlePromise } from '#domain/promise/settle-promise'
import { decideProposal } from '#domain/proposal/decide-proposal'
import { proposeDecision } from '#domain/proposal/propose-decision'
import { submitProposal } from '#domain/proposal/submit-proposal'
import { writeProposal } from '#domain/proposal/write-proposal'
import { addDays, shanghaiDay } from '#lib/dates'

import {
  CLERK_LOGIN,
  DISPATCHER_LOGIN,
  MEMBER_LOGIN,
  OFFICER_LOGIN,
  SECOND_OFFICER_LOGIN,
  SIGNER_LOGIN,
} from '../content/accounts.ts'
import {
  DEMO_ANSWER,
  DEMO_PROMISES,
  DEMO_PROPOSALS,
  type DemoProposal,
} from '../content/proposals.ts'
import type { Newsroom } from './walk.ts'

/** What a member wrote in the portal, each brought by its people as far as it reaches. */
export async function loadProposals(
  { db, people }: Newsroom,
  { divisionCode, now }: { divisionCode: string; now: Date },
): Promise<void> {
  const by = (login: string) => ({ db, actor: people.byLogin(login), now })
  for (const { key, reaches, words } of DEMO_PROPOSALS) {
    const requestKey = (step: string) => `demo-proposal-${key}-${step}`
    const { matterId } = await writeProposal(by(MEMBER_LOGIN), {
      ...words,
      divisionCode,
      consent: true,
      requestKey: requestKey('write'),
    })
    if (reaches === 'draft') continue
    const submitted = await submitProposal(by(MEMBER_LOGIN), {
      matterId,
      lockVersion: 0,
      requestKey: requestKey('submit'),
    })
    const proposed = await proposeDecision(by(OFFICER_LOGIN), {
      matterId,
      lockVersion: submitted.lockVersion,
      decision: 'file',
      requestKey: requestKey('propose'),
    })
    if (reaches === 'proposed') continue
    const filed = await decideProposal(by(SECOND_OFFICER_LOGIN), {
      matterId,
      lockVersion: proposed.lockVersion,
      confirms: true,
      requestKey: requestKey('decide'),
    })
    if (reaches !== 'filed') await answer(by, { requestKey, now, reaches, ...filed })
  }
}

/** Assigned to the unit of the demonstration, and answered there by two people. */
async function answer(
  by: (login: string) => Context,
  filed: {
    matterId: number
    lockVersion: number
    now: Date
    reaches: DemoProposal['reaches']
    requestKey: (step: string) => string
  },
): Promise<void> {
  const { matterId, lockVersion, now, reaches, requestKey } = filed
  const today = shanghaiDay(now)
  const [unitId] = unitsOf(by(CLERK_LOGIN).actor)
  await assignMatter(by(DISPATCHER_LOGIN), {
    matterId,
    lockVersion,
    units: [{ unitId, part: 'lead' }],
    dueOn: addDays(today, 90),
    requestKey: requestKey('assign'),
  })
  const { db, actor } = by(DISPATCHER_LOGIN)
  const { assignments } = await getHandling(db, { actor, matterId, now })
  const assignmentId = assignments[0]?.assignmentId
  const seen = (version: number, step: string) => ({
    assignmentId,
    lockVersion: version,
    requestKey: requestKey(step),
  })
  await signAssignment(by(CLERK_LOGIN), seen(0, 'sign'))
  await recordTalk(by(CLERK_LOGIN), {
    ...seen(1, 'talk'),
    heldOn: today,
    way: 'site',
    moment: 'during',
    words: DEMO_ANSWER.talk,
  })
  const isPromise = reaches === 'promised' || reaches === 'kept'
  const given = isPromise
    ? { ...DEMO_PROMISES[reaches], promiseOn: addDays(today, 60), resultClass: 'B' }
    : { text: DEMO_ANSWER.text, resultClass: 'A' }
  await draftAnswer(by(CLERK_LOGIN), { ...seen(2, 'draft'), ...given })
  await answerAssignment(by(SIGNER_LOGIN), seen(3, 'answer'))
  if (reaches === 'kept') await keep(by, { matterId, requestKey })
}

/** The unit reports what it promised as kept, and an officer confirms it. */
async function keep(
  by: (login: string) => Context,
  { matterId, requestKey }: { matterId: number; requestKey: (step: string) => string },
): Promise<void> {
  const { db, actor } = by(SIGNER_LOGIN)
  const [made] = await listPromisesOf(db, { actor, matterId })
  const promiseId = made?.promiseId
  await reportPromise(by(SIGNER_LOGIN), {
    promiseId,
    lockVersion: 0,
    end: 'kept',
    words: DEMO_PROMISES.report,
    requestKey: requestKey('report'),
  })
  await settlePromise(by(OFFICER_LOGIN), {
    promiseId,
    lockVersion: 1,
    requestKey: requestKey('settle'),
  })
}
