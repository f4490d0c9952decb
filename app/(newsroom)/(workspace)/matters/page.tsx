import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { NamedLine } from '#components/ui/list-line'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { listSessions } from '#domain/matter/list-sessions'
import { keepsAnywhere, seesRegisters } from '#domain/matter/policy'
import { formatPlenary } from '#lib/format-plenary'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../_lib/search-params.ts'
import { formatPublication } from './_lib/format-register.ts'

export const metadata: Metadata = { title: '事项' }
export const instant = false

export default orMissing(async function MattersPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!seesRegisters(actor)) notFound()
  const after = textOf((await searchParams)['after'])
  const { rows: sessions, next } = await listSessions(database(), { actor, after })
  const keeps = keepsAnywhere(actor)
  return (
    <>
      <PageHead title="事项">
        <Spacer />
        {keeps && (
          <ButtonLink kind="primary" href="/matters/import">
            导入提案
          </ButtonLink>
        )}
      </PageHead>
      <PageBody>
        {sessions.map(({ sessionId, divisionName, steps, ...session }) => (
          <NamedLine
            key={sessionId}
            href={`/matters/${sessionId}`}
            name={`${divisionName}政协${formatPlenary(session)}提案`}
          >
            <span>收到 {steps?.received ?? 0} 件</span>
            <span>立案 {steps?.filed ?? 0} 件</span>
            <span>重点 {steps?.key ?? 0} 件</span>
            <span>{formatPublication(session)}</span>
          </NamedLine>
        ))}
        {sessions.length === 0 && (
          <EmptyState title="还没有提案">
            {keeps
              ? '把提案目录导入进来，先看会怎样，再决定要不要导入。'
              : '提案专员导入提案目录以后，会出现在这里。'}
          </EmptyState>
        )}
        <Pager base="/matters" next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
