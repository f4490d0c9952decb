import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { LIMIT_STEPS } from '#db/matter-states'
import { listDivisions } from '#domain/division/list-divisions'
import { listLimits } from '#domain/limit/list-limits'
import { LIMIT_PRESETS } from '#domain/limit/presets'
import { shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { StepLimit } from '../_components/step-limit.tsx'

export const metadata: Metadata = { title: '办理期限' }
export const instant = false

const LIST = '/admin/limits'

export default orMissing(async function DivisionLimitsPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>
  searchParams: SearchParams
}) {
  const { slug } = await params
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const db = database()
  const division = (await listDivisions(db)).find((one) => one.slug === slug)
  if (!division) notFound()
  const limits = await orNotFound(listLimits(db, { actor, divisionCode: division.code }))
  const now = new Date()
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>全部地区</BackLink>
      </AdminHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        <h2>{division.name}的办理期限</h2>
        <p className="text-ink-2">
          期限各地不同，没有启用的不算。启用前请查本地的规定，写明是哪一项、在哪里看到的。
          已经定下的期限不跟着变。
        </p>
        {LIMIT_STEPS.map((step) => (
          <StepLimit
            key={step}
            step={step}
            divisionCode={division.code}
            limit={limits.find((one) => one.step === step) ?? null}
            presets={LIMIT_PRESETS[step]}
            today={shanghaiDay(now)}
          />
        ))}
        <ChangeHistory
          actor={actor}
          subject="limit"
          subjectKey={division.code}
          base={`${LIST}/${encodeURIComponent(slug)}`}
          after={after}
          now={now}
        />
      </PageBody>
    </>
  )
})
