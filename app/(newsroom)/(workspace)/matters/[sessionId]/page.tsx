import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { ButtonLink } from '#components/ui/button'
import { Tabs } from '#components/newsroom/tabs'
import { HelpText } from '#components/ui/help-text'
import { Note } from '#components/ui/note'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Row } from '#components/ui/row'
import { compareSessions } from '#domain/matter/figures/compare-sessions'
import { getSession } from '#domain/matter/get-session'
import { listProvingArticles } from '#domain/matter/list-proving-articles'
import { listRegister } from '#domain/matter/list-register'
import { formatInstant } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { formatPublication } from '../_lib/format-register.ts'
import { formatRegisterFilter, parseRegisterFilter } from '../_lib/register-filter.ts'
import { RowFates } from '../_components/row-fates.tsx'
import { BeginReport } from './_components/begin-report.tsx'
import { ComparedSessions } from './_components/compared-sessions.tsx'
import { PublishRegister } from './_components/publish-register.tsx'
import { Statistics } from './_components/statistics.tsx'
import { RegisterImports } from './_components/register-imports.tsx'
import { RegisterRows } from './_components/register-rows.tsx'
import { StepProofs } from './_components/step-proofs.tsx'

export const metadata: Metadata = { title: '事项' }
export const instant = false

export default orMissing(async function SessionPage({
  params,
  searchParams,
}: {
  params: Promise<{ sessionId: string }>
  searchParams: SearchParams
}) {
  const sessionId = parseId((await params).sessionId)
  if (sessionId === null) notFound()
  const actor = await requireActor()
  const query = await searchParams
  const db = database()
  const now = new Date()
  const session = await orNotFound(getSession(db, { actor, sessionId, now }))
  const filter = parseRegisterFilter(query)
  const after = textOf(query['after'])
  const isCompared = textOf(query['view']) === 'sessions'
  const [{ rows, next }, articles, compared] = await Promise.all([
    listRegister(db, { actor, sessionId, now, filter, after }),
    listProvingArticles(db, session),
    isCompared ? compareSessions(db, { session, now }) : null,
  ])
  const { lockVersion, may, publishedAt, isUnseen, undoable, waiting } = session
  const here = `/matters/${sessionId}`
  const filtered = formatRegisterFilter(filter)
  const name = `${session.divisionName}政协${formatPlenary(session)}提案`
  return (
    <>
      <PageHead title={name} second="status">
        <BackLink href="/matters">事项</BackLink>
        <Spacer />
        <ButtonLink href={`/api/matters/statistics?session=${sessionId}`} download>
          下载统计
        </ButtonLink>
        {may.keep && (
          <ButtonLink href={`/api/matters/register?session=${sessionId}`} download>
            导出
          </ButtonLink>
        )}
      </PageHead>
      <PageBody stack>
        <p className="text-ink-2">
          {formatPublication({ publishedAt, isWaiting: isUnseen && publishedAt !== null })}
          {publishedAt && `，${formatInstant(publishedAt)}`}
        </p>
        {may.publish && (
          <Note tone="calm">
            {waiting ? '有一份导入在等公布。' : '有要公布的，读者还没有看到。'}
            <PublishRegister
              key={lockVersion}
              name={name}
              target={{ sessionId, lockVersion }}
              isWaiting={waiting !== null}
            />
          </Note>
        )}
        {isUnseen && !may.publish && (
          <Note tone="calm">等另一位终审编辑公布：导入和提出的人不能自己公布。</Note>
        )}
        {waiting && (
          <section aria-labelledby="waiting">
            <h2 id="waiting">等公布的改动</h2>
            <RowFates rows={waiting} caption="等公布的改动" />
          </section>
        )}
        <section aria-labelledby="figures">
          <h2 id="figures">数字</h2>
          <Tabs
            label="看哪几次会议"
            tabs={[
              { href: `${here}#figures`, label: '这一次', current: compared === null },
              { href: `${here}?view=sessions#figures`, label: '历次', current: compared !== null },
            ]}
          />
          {compared ? (
            <ComparedSessions {...compared} />
          ) : (
            <Statistics statistics={session} here={here} />
          )}
          {may.keep && (
            <BeginReport sessionId={sessionId} may={may.report} reporters={session.reporters} />
          )}
        </section>
        <StepProofs sessionId={sessionId} proofs={session.proofs} articles={articles} />
        <RegisterImports imports={session.imports} undoable={undoable} />
        <section aria-labelledby="proposals">
          <Row>
            <h2 id="proposals">提案</h2>
            {filtered !== '' && <a href={`${here}#proposals`}>看全部</a>}
          </Row>
          {may.keep && rows.some(({ isFollowed }) => !isFollowed) && (
            <HelpText>
              在本站办理的，点案由打开；从表格导入的没有这一页，公开了的点开是网页。
            </HelpText>
          )}
          <RegisterRows rows={rows} session={session} keeps={may.keep} />
          <Pager
            base={filtered === '' ? here : `${here}?${filtered}`}
            next={next}
            started={after !== undefined}
          />
        </section>
      </PageBody>
    </>
  )
})
