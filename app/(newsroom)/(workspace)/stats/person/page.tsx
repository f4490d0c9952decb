import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { getPerson, type PersonKey } from '#domain/stats/person'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { PeriodSwitch } from '../_components/period-switch.tsx'
import { PersonFigures } from '../_components/person-figures.tsx'
import { StatFrame } from '../_components/stat-frame.tsx'
import { frameOf, readView, statHref } from '../_lib/stat-view.ts'

export const metadata: Metadata = { title: '个人用稿' }
export const instant = false

/** One person's figures: of an account, or of a name as a division's articles bear it. */
export default orMissing(async function PersonPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  const query = await searchParams
  const kept = readKept(query)
  if (!kept) notFound()
  const view = readView(query, new Date())
  const asked: PersonKey =
    'account' in kept
      ? { accountId: Number(kept.account) }
      : { name: kept.name, divisionCode: kept.in }
  const person = await orNotFound(getPerson(database(), { actor, key: asked }))
  const path = '/stats/person'
  return (
    <StatFrame {...frameOf(view)} actor={actor} title={`${person.name}的用稿`} current={null}>
      <nav className="mt-2 print:hidden" aria-label="上一级">
        <BackLink href={statHref('/stats', view.period)}>用稿统计</BackLink>
      </nav>
      <PeriodSwitch path={path} view={view} kept={kept} />
      <PersonFigures
        actor={actor}
        asked={asked}
        view={view}
        path={`${path}?${new URLSearchParams(kept).toString()}`}
        after={textOf(query['after'])}
      />
    </StatFrame>
  )
})

/** Who is asked about, as the address says it. */
function readKept(
  query: Awaited<SearchParams>,
): { account: string } | { name: string; in: string } | null {
  const account = textOf(query['account'])
  if (account !== undefined) return parseId(account) === null ? null : { account }
  const [name, code] = [textOf(query['name']), textOf(query['in'])]
  const named = name && name.length <= 60 && code && /^\d{6}$/.test(code)
  return named ? { name, in: code } : null
}
