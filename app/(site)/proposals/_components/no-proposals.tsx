import { Crumbs } from '#components/layout/crumbs'
import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { PROPOSALS_PATH } from '#lib/addresses/proposal-paths'
import { divisionPath } from '#lib/addresses/site-paths'

import { ProposalFrame } from './proposal-frame.tsx'

/** Of a committee that has published nothing yet, which is no reproach. */
export function NoProposals({ division }: { division: SiteDivision }) {
  return (
    <ProposalFrame>
      <Crumbs
        path={[
          { label: '提案', href: PROPOSALS_PATH },
          { label: division.name, href: divisionPath(division) },
          { label: '提案办理' },
        ]}
      />
      <PageTitle title={<Headline text={`${division.name}的提案`} />} />
      <NothingYet>
        {division.name}政协还没有在这里公布提案的办理情况。没有公布，不等于没有提案。
      </NothingYet>
      <p className="flex flex-wrap gap-2">
        <a className="button" href={PROPOSALS_PATH}>
          看已经公布的地方
        </a>
        <a className="button" href={divisionPath(division)}>
          看{division.name}的报道
        </a>
      </p>
    </ProposalFrame>
  )
}
