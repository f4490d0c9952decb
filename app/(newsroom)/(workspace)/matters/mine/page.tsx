import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Icon } from '#components/newsroom/icon'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { LinesHead, NamedLine } from '#components/ui/list-line'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { listAsked, listOwnProposals } from '#domain/proposal/list-own-proposals'
import { writesAnywhere } from '#domain/proposal/policy'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { MATTER_STATE_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { formatNumber } from '../_lib/format-proposal.ts'

export const metadata: Metadata = { title: '我的提案' }
export const instant = false

export default orMissing(async function OwnProposalsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!writesAnywhere(actor)) notFound()
  const after = textOf((await searchParams)['after'])
  const db = database()
  const [asked, { rows, next }] = await Promise.all([
    after === undefined ? listAsked(db, { actor }) : [],
    listOwnProposals(db, { actor, after }),
  ])
  const own = rows.filter(({ isAsked }) => !isAsked)
  return (
    <>
      <PageHead title="我的提案">
        <Spacer />
        <ButtonLink kind="primary" href="/matters/new">
          <Icon name="pen" />
          写提案
        </ButtonLink>
      </PageHead>
      <PageBody>
        {asked.length > 0 && (
          <>
            <LinesHead>
              等您答复是否联名<small>{asked.length} 件</small>
            </LinesHead>
            {asked.map((row) => (
              <ProposalLine key={row.matterId} {...row} />
            ))}
            {own.length > 0 && <LinesHead>我的提案</LinesHead>}
          </>
        )}
        {own.map((row) => (
          <ProposalLine key={row.matterId} {...row} />
        ))}
        {asked.length + own.length === 0 && (
          <EmptyState title="还没有提案">
            写一件，存成草稿，随时接着改；联名的人都答复了，再提交。
          </EmptyState>
        )}
        <Pager base="/matters/mine" next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})

type OwnRow = Awaited<ReturnType<typeof listOwnProposals>>['rows'][number]

function ProposalLine({ matterId, title, state, number, category, division, isKey }: OwnRow) {
  return (
    <NamedLine href={newsroomMatterPath('proposal', matterId)} name={title}>
      <span>{MATTER_STATE_LABELS[state]}</span>
      <span>{formatNumber(number)}</span>
      {isKey && <span>重点</span>}
      {category !== '' && <span>{category}</span>}
      <span>{division}</span>
    </NamedLine>
  )
}
