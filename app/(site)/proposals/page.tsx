import type { Metadata } from 'next'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { describeFigures } from '#lib/proposal-figures'
import { Funnel } from '#components/matter/funnel'
import { SectionHead } from '#components/ui/section-head'
import { PROPOSALS_PATH } from '#lib/addresses/proposal-paths'
import { formatWhole } from '#lib/whole-site'
import { readProvinceProposals } from '#server/reader/proposals'
import { readDivisions, readWhole } from '#server/reader/site'

import { pageMetadata } from '../_lib/page-metadata.ts'
import { CommitteeTable } from './_components/committee-table.tsx'
import { FollowMatters } from './_components/follow-matters.tsx'
import { ProposalFrame } from './_components/proposal-frame.tsx'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const [{ counties }, whole] = await Promise.all([readProvinceProposals(), readWhole()])
  const page = await pageMetadata({
    title: `${formatWhole(whole)}的提案`,
    description: '提案从收到、立案到答复、办结：已经公布的地方，每个数都能点开',
    path: PROPOSALS_PATH,
    matters: { division: null, title: `${formatWhole(whole)}提案`, hasDays: true },
  })
  return counties.length > 0 ? page : { ...page, robots: { index: false, follow: true } }
}

/** All that committees have published of their proposals, and how many have. */
export default async function ProposalsPage() {
  const [{ counties: published, sums }, divisions, whole] = await Promise.all([
    readProvinceProposals(),
    readDivisions(),
    readWhole(),
  ])
  // Order and names of places are those of the whole site.
  const rows = divisions.flatMap((division) =>
    published
      .filter((one) => one.division.code === division.code)
      .map((one) => ({ ...one, division })),
  )
  // A development zone has no committee of its own.
  const isCounty = ({ level }: { level: string }) => level === 'county'
  const counties = divisions.filter(isCounty).length
  const publishing = rows.filter(({ division }) => isCounty(division)).length
  return (
    <ProposalFrame>
      <PageTitle
        title={`${formatWhole(whole)}的提案，从收到到办结`}
        lead={
          rows.length > 0
            ? `只合计已经公布的：${counties}个县市区里有${publishing}个公布了，连同省市两级共${rows.length}个。各地取最近公布的一次全会。`
            : undefined
        }
      />
      {rows.length === 0 && (
        <NothingYet>还没有地方公布提案的办理情况。公布以后，数字和提案会出现在这里。</NothingYet>
      )}
      {rows.length > 0 && (
        <>
          <section aria-labelledby="steps">
            <SectionHead id="steps" title="走到哪一步" note="件数，长条同一比例" />
            <Funnel caption="已经公布的提案走到哪一步" counts={sums} pathOf={() => '#committees'} />
            <p className="silent">{describeFigures(sums)}</p>
          </section>
          <section className="section" aria-labelledby="committees">
            <SectionHead id="committees" title="按地方" note="点数字看它数的提案" />
            <CommitteeTable rows={rows} sums={sums} />
            <p className="silent">
              各地开会有早晚、期限也不同，所以不排名次。没有公布的地方不等于没有提案。
            </p>
          </section>
          <div className="mt-8">
            <FollowMatters view={{ division: null }} of="各地的提案" />
          </div>
        </>
      )}
    </ProposalFrame>
  )
}
