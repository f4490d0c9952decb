import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { BackLink } from '#components/ui/back-link'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import { IDLE_DAYS, listRooms } from '#domain/consultation/rooms/list-rooms'
import { listSheetsOfRooms } from '#domain/consultation/rooms/sheets-of-rooms'
import { keepsAnywhere, seesRegisters } from '#domain/matter/policy'
import { ROOM_KIND_LABELS } from '#lib/consultation-labels'
import { formatDay, formatMoment, shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { UndoSheet } from './_components/undo-sheet.tsx'

export const metadata: Metadata = { title: '议事室' }
export const instant = false

const HERE = '/matters/rooms'

export default orMissing(async function RoomsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!seesRegisters(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const isOnlyIdle = textOf(query['show']) === 'idle'
  const base = isOnlyIdle ? `${HERE}?show=idle` : HERE
  const db = database()
  const now = new Date()
  const today = shanghaiDay(now)
  const { rows, next } = await listRooms(db, { actor, today, isOnlyIdle, after })
  const keeps = keepsAnywhere(actor)
  const sheets = keeps ? await listSheetsOfRooms(db, { accountId: actor.accountId, now }) : []
  return (
    <>
      <PageHead title="议事室">
        <BackLink href="/matters/consultations">协商议题</BackLink>
        <Spacer />
        {keeps && (
          <ButtonLink kind="primary" href={`${HERE}/new`}>
            加一间
          </ButtonLink>
        )}
      </PageHead>
      <PageBody>
        <Tabs
          label="看哪些"
          tabs={[
            { href: HERE, label: '全部', current: !isOnlyIdle },
            {
              href: `${HERE}?show=idle`,
              label: `${IDLE_DAYS} 天没有协商的`,
              current: isOnlyIdle,
            },
          ]}
        />
        <div className="my-3 grid gap-2 empty:hidden">
          {sheets.map(({ batch, at, added, changed, isOpen }) => (
            <UndoSheet
              key={batch}
              batch={batch}
              isOpen={isOpen}
              title={`您${formatMoment(at, now)}从表格导入：新加 ${added} 间，改动 ${changed} 间`}
            />
          ))}
        </div>
        {rows.length > 0 && (
          <Table kind="records" narrow="cards" caption="议事室，新加的在前">
            <thead>
              <tr>
                <ColumnHead>议事室</ColumnHead>
                <ColumnHead>地点</ColumnHead>
                <ColumnHead>类别</ColumnHead>
                <ColumnHead>负责人</ColumnHead>
                <ColumnHead figure>议题</ColumnHead>
                <ColumnHead>最近协商</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.roomId} className={row.closedOn ? 'text-ink-2' : undefined}>
                  <RowHead strong>
                    {keeps ? <a href={`${HERE}/${row.roomId}`}>{row.name}</a> : row.name}
                    <CellNote>{row.division}</CellNote>
                  </RowHead>
                  <Cell label="地点">
                    {row.town}
                    {row.village}
                  </Cell>
                  <Cell label="类别">{ROOM_KIND_LABELS[row.kind]}</Cell>
                  <Cell label="负责人">{row.keeper}</Cell>
                  <Cell figure label="议题">
                    {row.topics}
                  </Cell>
                  <Cell brief label="最近协商">
                    {row.closedOn
                      ? `${formatDay(row.closedOn)} 停用`
                      : row.lastTalkOn
                        ? formatDay(row.lastTalkOn)
                        : '还没有'}
                    {row.isIdle && <CellNote>超过 {IDLE_DAYS} 天</CellNote>}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {rows.length === 0 && (
          <EmptyState title={isOnlyIdle ? '没有空着的议事室' : '还没有登记议事室'}>
            {isOnlyIdle
              ? `在用的议事室，${IDLE_DAYS} 天里都协商过。`
              : '专员把议事室加进来以后，录入议题时可以选。'}
          </EmptyState>
        )}
        <Pager base={base} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
