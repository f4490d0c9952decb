import { decideProposal } from '#domain/proposal/decide-proposal'
import { proposeDecision } from '#domain/proposal/propose-decision'
import { submitProposal } from '#domain/proposal/submit-proposal'
import { writeProposal } from '#domain/proposal/write-proposal'

import { MEMBER_LOGIN, OFFICER_LOGIN, SECOND_OFFICER_LOGIN } from '../content/accounts.ts'
import { DEMO_PROPOSALS } from '../content/proposals.ts'
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
    await decideProposal(by(SECOND_OFFICER_LOGIN), {
      matterId,
      lockVersion: proposed.lockVersion,
      confirms: true,
      requestKey: requestKey('decide'),
    })
  }
}
