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
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import { compareSessions } from '#domain/matter/figures/compare-sessions'
import { getSession } from '#domain/matter/get-session'
import { listProvingArticles } from '#domain/matter/list-proving-articles'
import { listRegister } from '#domain/matter/list-register'
import { formatInstant } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { MATTER_STATE_LABELS, REGISTER_IMPORT_STATE_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../../_components/move-button.tsx'
import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { formatPublication, formatRating } from '../_lib/format-register.ts'
import { formatRegisterFilter, parseRegisterFilter } from '../_lib/register-filter.ts'
import { RowFates } from '../_components/row-fates.tsx'
import { publish, undo } from '../actions.ts'
import { BeginReport } from './_components/begin-report.tsx'
import { CardPublicity } from './_components/card-publicity.tsx'
import { ComparedSessions } from './_components/compared-sessions.tsx'
import { Statistics } from './_components/statistics.tsx'
import { RegisteredTitle } from './_components/registered-title.tsx'
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
    isCompared ? compareSessions(db, { session, statistics: session, now }) : null,
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
            {waiting
              ? '有一份导入在等公布：公布以后，下面的改动才到读者面前。'
              : '公布以后，读者看得到下面的数字，和立了案、提案者同意公开的每一件。'}
            <MoveButton
              key={lockVersion}
              label="公布"
              name={`公布${name}`}
              target={{ sessionId, lockVersion }}
              ask={publish}
              kind="primary"
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
        <section aria-labelledby="imports">
          <h2 id="imports">导入</h2>
          <ul className="mt-2">
            {session.imports.map(({ importId, name: who, state, createdAt }) => (
              <li key={importId} className="border-b border-line py-2">
                <Row>
                  <span>
                    {formatInstant(createdAt)} {who}：{REGISTER_IMPORT_STATE_LABELS[state]}
                  </span>
                  {importId === undoable && (
                    <MoveButton
                      label="撤销"
                      name="撤销这次导入"
                      target={{ importId }}
                      ask={undo}
                      size="small"
                    />
                  )}
                </Row>
              </li>
            ))}
          </ul>
        </section>
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
          <Table kind="records" narrow="cards" caption="提案">
            <thead>
              <tr>
                <ColumnHead>号</ColumnHead>
                <ColumnHead>案由</ColumnHead>
                <ColumnHead>类别</ColumnHead>
                <ColumnHead>状态</ColumnHead>
                <ColumnHead>主办</ColumnHead>
                <ColumnHead>公开</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.matterId}>
                  <Cell label="号">{row.number}</Cell>
                  <RowHead strong>
                    <RegisteredTitle row={row} session={session} keeps={may.keep} />
                    {row.isKey && <CellNote>重点</CellNote>}
                  </RowHead>
                  <Cell label="类别" brief>
                    {row.category}
                  </Cell>
                  <Cell label="状态" brief>
                    {MATTER_STATE_LABELS[row.state]}
                    {row.resultClass && `，${row.resultClass} 类`}
                    {row.rating && <CellNote>{formatRating(row.rating)}</CellNote>}
                  </Cell>
                  <Cell label="主办">{row.leadUnit}</Cell>
                  <Cell label="公开">
                    <CardPublicity row={row} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
          {rows.length === 0 && <p className="py-4 text-ink-2">没有这样的提案。</p>}
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
