import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { EmptyState } from '#components/ui/empty-state'
import { Note } from '#components/ui/note'
import { PageBody } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Tabs } from '#components/newsroom/tabs'
import { State } from '#components/ui/state'
import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { runsSite } from '#domain/account/runs-site'
import { readBackupState } from '#domain/backup/backup-state'
import { listFindings } from '#domain/integrity/findings'
import { countStuck, listStuckEvents, listStuckMails } from '#domain/notice/list-deliveries'
import { countFailedJobs, countWorkers, listJobs } from '#domain/notice/list-jobs'
import { formatMoment } from '#lib/dates'
import { database } from '#server/database'
import { readDiskSpace } from '#server/disk-space'
import { env } from '#server/env'
import { requireActor } from '#server/session'
import { hasUnnamedProxy } from '#server/unnamed-proxy'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { BackupNote } from './_components/backup-note.tsx'
import { DeliveryTable } from './_components/delivery-table.tsx'
import { FindingsNote } from './_components/findings-note.tsx'
import { eventLine, jobLine, mailLine, type DeliveryLine } from './_lib/delivery-lines.ts'

export const metadata: Metadata = { title: '任务与投递' }
export const instant = false

const LISTS = ['mails', 'events', 'jobs'] as const
type List = (typeof LISTS)[number]

const EMPTY: Record<List, string> = {
  mails: '没有发不出去的邮件',
  events: '没有积压的通知',
  jobs: '没有等着的、失败的任务',
}

export default orMissing(async function JobsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  const query = await searchParams
  const list = oneOf(query['list'], LISTS) ?? 'mails'
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const { dataDir, backups } = env()
  const [stuck, failed, workers, disk, backup, findings, { lines, next }] = await Promise.all([
    countStuck(db, { actor, now }),
    countFailedJobs(db, { actor }),
    countWorkers(db),
    readDiskSpace(dataDir),
    readBackupState(db, { actor, now, isNightly: backups.at !== null }),
    listFindings(db, { actor, now }),
    readList(db, list, { actor, now, after }),
  ])
  const tab = (one: List, label: string, count: number) => ({
    href: `/admin/jobs?list=${one}`,
    label,
    count,
    current: list === one,
    late: true,
  })
  return (
    <>
      <AdminHead actor={actor} current="/admin/jobs">
        <State grow>
          <span className="max-xl:hidden!">正常的自己会办完；这里只有等久了的和没办成的。</span>
          {workers > 0 && <span>{workers} 个进程在做</span>}
          {backup?.last && <span>上次备份：{formatMoment(backup.last.takenAt, now)}</span>}
        </State>
      </AdminHead>
      <PageBody stack>
        {workers === 0 && (
          <Note tone="bad">
            <b>没有进程在做后台任务。</b>
            到时间的稿件不会发布，通知和邮件也发不出去。请重新启动网站，或者运行 npm run worker。
          </Note>
        )}
        {hasUnnamedProxy() && (
          <Note tone="bad">
            <b>网站前面好像有代理服务器，但没有写明有几层。</b>
            如果有，登录限制和审计记下的都是代理的地址，分不清是谁：请把 TRUSTED_PROXIES
            设成代理的层数，再重新启动网站。
          </Note>
        )}
        {findings.length > 0 && <FindingsNote findings={findings} now={now} />}
        {backup && <BackupNote backup={backup} now={now} />}
        {(disk.isLow || disk.wasFull) && (
          <Note tone="bad">
            <b>
              {disk.wasFull
                ? '磁盘满过：一小时内有东西没有存下。'
                : `放数据的磁盘只剩 ${disk.freeMegabytes} MB。`}
            </b>
            满了以后稿件和图片都存不下。请清理磁盘和临时文件夹，或者换一块大的。
          </Note>
        )}
        <Tabs
          label="按种类看"
          tabs={[
            tab('mails', '邮件', stuck.mails),
            tab('events', '待发的通知', stuck.events),
            tab('jobs', '后台任务', failed),
          ]}
        />
        {lines.length > 0 && <DeliveryTable lines={lines} />}
        {lines.length === 0 && (
          <EmptyState title={EMPTY[list]}>
            没办成的会自己再试，隔得一次比一次久；试到头还不成的留在这里，可以叫它马上再试。
          </EmptyState>
        )}
        <Pager base={`/admin/jobs?list=${list}`} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})

async function readList(
  db: Queryable,
  list: List,
  asked: { actor: Actor; now: Date; after: string | undefined },
): Promise<{ lines: DeliveryLine[]; next: string | null }> {
  const { now } = asked
  if (list === 'mails') {
    const { rows, next } = await listStuckMails(db, asked)
    return { lines: rows.map((row) => mailLine(row, now)), next }
  }
  if (list === 'events') {
    const { rows, next } = await listStuckEvents(db, asked)
    return { lines: rows.map((row) => eventLine(row, now)), next }
  }
  const { rows, next } = await listJobs(db, asked)
  return { lines: rows.map((row) => jobLine(row, now)), next }
}
