import { BackLink } from '#components/ui/back-link'
import { Crumb } from '#components/ui/crumb'
import { PageHead, Spacer } from '#components/ui/page-head'
import type { ProposalScreen } from '#domain/proposal/get-proposal'
import { proposalPath } from '#lib/addresses/proposal-paths'

/** The head of a proposal, with the way back and to what readers see of it. */
export function ProposalHead({
  proposal: { title, division, term, session, number, isCard },
  isExaminer,
}: {
  proposal: ProposalScreen
  isExaminer: boolean
}) {
  return (
    <PageHead
      title={title}
      second="status"
      help={isExaminer ? 'editor/examine-proposals' : undefined}
    >
      {isExaminer ? (
        <BackLink href="/matters/triage">审查提案</BackLink>
      ) : (
        <BackLink href="/matters/mine">我的提案</BackLink>
      )}
      <Spacer />
      {isCard && number !== null && (
        <Crumb href={proposalPath(division.slug, { term, number: session }, number)}>
          看网页 ↗
        </Crumb>
      )}
    </PageHead>
  )
}
