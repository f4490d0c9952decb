import type { Queryable } from '#db/client'
import { matterMoves } from '#db/schema/matter/matter-moves'
import type { Role } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import type { Context } from '../../context.ts'
import { answerJoint } from '../../proposal/answer-joint.ts'
import { askRevoke } from '../../proposal/ask-revoke.ts'
import { changeProposal } from '../../proposal/change-proposal.ts'
import { decideProposal } from '../../proposal/decide-proposal.ts'
import { dropProposal } from '../../proposal/drop-proposal.ts'
import { makeKey } from '../../proposal/make-key.ts'
import { proposeDecision } from '../../proposal/propose-decision.ts'
import { returnProposal } from '../../proposal/return-proposal.ts'
import { submitProposal } from '../../proposal/submit-proposal.ts'
import { writeProposal } from '../../proposal/write-proposal.ts'
import {
  drafted,
  filed,
  goodWords,
  proposed,
  seen,
  setProposalStage,
  submittedProposal,
  type ProposalStage,
} from '../proposals.ts'
import { COUNTY } from '../stage.ts'
import type { Scenario, Scenarios } from './scenario.ts'

/** Two sessions of one committee are apart in the database where tests commit; the newest is the open one. */
let last = 0
const ownSession = () => ({ term: 40 + Math.floor(last / 90), number: 1 + (last++ % 90) })

type Start = (db: Queryable, stage: ProposalStage) => Promise<number>

/** A move of a proposal by one of its people, from where `start` leaves it. */
function move(
  run: (ctx: Context, input: unknown) => Promise<unknown>,
  start: Start,
  asks: {
    roles?: readonly Role[]
    by: (stage: ProposalStage) => Actor
    event: string
    input?: object
  },
): Scenario {
  const { roles = [], by, event, input } = asks
  return {
    roles,
    event: `proposal.${event}`,
    history: matterMoves,
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const stage = await setProposalStage(db, ownSession())
      const { matterId, lockVersion } = await seen(db, await start(db, stage))
      const at = (version: number) => (ctx: Context, requestKey: string) =>
        run(ctx, { ...input, matterId, lockVersion: version, requestKey })
      return { actor: by(stage), run: at(lockVersion), runStale: at(lockVersion + 1) }
    },
  }
}

const member = (stage: ProposalStage) => stage.member
const officer = (stage: ProposalStage) => stage.officer
const joint: Start = (db, stage) => drafted(db, stage, { isJoint: true })

/** What members and officers do with a proposal in the portal. */
export const PROPOSALS: Scenarios = {
  'proposal/write-proposal': {
    roles: ['member', 'officer'],
    history: matterMoves,
    event: 'proposal.write',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { member: actor } = await setProposalStage(db, ownSession())
      const input = { ...goodWords(), divisionCode: COUNTY, moverKind: 'person', names: '甲某某' }
      return { actor, run: (ctx, requestKey) => writeProposal(ctx, { ...input, requestKey }) }
    },
  },
  'proposal/change-proposal': move(changeProposal, drafted, {
    by: member,
    event: 'write',
    input: goodWords({ title: '关于改造农村公交站点的提案' }),
  }),
  'proposal/answer-joint': move(answerJoint, joint, {
    by: (stage) => stage.joint,
    event: 'agree',
    input: { agrees: true },
  }),
  'proposal/drop-proposal': move(dropProposal, drafted, { by: member, event: 'drop' }),
  'proposal/submit-proposal': move(submitProposal, drafted, { by: member, event: 'submit' }),
  'proposal/return-proposal': move(returnProposal, submittedProposal, {
    roles: ['officer'],
    by: officer,
    event: 'return',
    input: { reason: '一事一案，请分成两件' },
  }),
  'proposal/propose-decision': move(proposeDecision, submittedProposal, {
    roles: ['officer'],
    by: officer,
    event: 'propose',
    input: { decision: 'file' },
  }),
  'proposal/decide-proposal': move(decideProposal, proposed, {
    roles: ['officer'],
    by: (stage) => stage.second,
    event: 'file',
    input: { confirms: true },
  }),
  'proposal/ask-revoke': move(askRevoke, submittedProposal, {
    by: member,
    event: 'ask-revoke',
    input: { reason: '情况已经解决' },
  }),
  'proposal/make-key': move(makeKey, filed, {
    roles: ['officer'],
    by: officer,
    event: 'make-key',
    input: { isKey: true, meeting: '主席会议第十二次会议' },
  }),
}
