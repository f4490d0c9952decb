import type { ProposalScreen } from '#domain/proposal/get-proposal'

/** A proposal as its form shows it; `members` are those who can be asked to move it together. */
export function writtenValues(
  proposal: ProposalScreen,
  members: readonly { accountId: number }[],
): Record<string, string> {
  const asked = members.filter(({ accountId }) =>
    proposal.people.some((one) => one.accountId === accountId),
  )
  return {
    title: proposal.title,
    category: proposal.category,
    situation: proposal.situation,
    analysis: proposal.analysis,
    advice: proposal.advice,
    advisedUnits: proposal.advisedUnits,
    with: asked.map(({ accountId }) => accountId).join(','),
    consent: proposal.consent ? 'on' : '',
    moverKind: proposal.moverKind,
    names: proposal.people.map(({ name }) => name).join('、'),
  }
}

/** Names of the joint movers who have agreed to it as it is. */
export const agreedBy = ({ people, enteredBy }: Pick<ProposalScreen, 'people' | 'enteredBy'>) =>
  people.flatMap(({ name, accountId, agreedAt, agreedTo }) =>
    agreedAt !== null && agreedTo === null && accountId !== enteredBy ? [name] : [],
  )
