import type { BackupPlan } from '#domain/backup/plan'
import { isBackupLate } from '#domain/backup/backup-state'
import { isClockOff } from '#domain/health/clock'
import type { HealthFigures } from '#domain/health/read-figures'
import { missingYears } from '#domain/workday/missing-years'
import { KNOWN_YEARS } from '#domain/workday/known-notices'
import { formatDuration, formatMoment, shanghaiDay } from '#lib/dates'
import type { HealthFacts } from '#server/health-facts'
import { isWoken } from '#server/jobs/registry'

/** calm: nothing to do; early: wants a look this week; late: now. */
export type LampTone = 'calm' | 'early' | 'late'

export interface Lamp {
  name: string
  tone: LampTone
  /** How it stands, with its figure. */
  figure: string
  /** What to do; null when there is nothing. */
  remedy: string | null
  /** Where it is done or looked into. */
  href?: string
}

const OUTBOX_LATE_MS = 5 * 60_000
const MAIL_LATE_MS = 30 * 60_000
const MANY_CONNECTIONS = 0.8
const ORDER: readonly LampTone[] = ['late', 'early', 'calm']

/** The lamps of the portal, what must be done first. */
export function lampsOf(
  { figures, disk }: HealthFacts,
  { now, backups }: { now: Date; backups: Pick<BackupPlan, 'at'> },
): Lamp[] {
  const lamps = [
    databaseLamp(figures),
    ...(figures
      ? [
          jobsLamp(figures),
          publishingLamp(figures),
          noticesLamp(figures, now),
          mailLamp(figures, now),
          backupLamp(figures, now, backups.at !== null),
          findingsLamp(figures),
          clockLamp(figures),
          reviewLamp(figures),
          workdaysLamp(figures, now),
        ]
      : []),
    diskLamp(disk),
  ]
  return lamps.toSorted((one, other) => ORDER.indexOf(one.tone) - ORDER.indexOf(other.tone))
}

const calm = (name: string, figure: string): Lamp => ({ name, tone: 'calm', figure, remedy: null })

function databaseLamp(figures: HealthFigures | null): Lamp {
  const name = '数据库'
  if (!figures) {
    return {
      name,
      tone: 'late',
      figure: '没有应答',
      remedy: '看数据库的进程在不在、它的磁盘满没满；在另一台机器上的，再看网络。',
    }
  }
  const { active, idle, most } = figures.connections
  const figure = `有应答，开着 ${active + idle} 个连接（最多 ${most} 个）`
  if (active + idle < most * MANY_CONNECTIONS) return calm(name, figure)
  const remedy = '连接快用完了：看是不是有别的程序在用这个数据库，或者调大 max_connections。'
  return { name, tone: 'early', figure, remedy }
}

function jobsLamp({ workers, jobs }: HealthFigures): Lamp {
  const name = '后台任务'
  const sum = (of: (job: HealthFigures['jobs'][number]) => number) =>
    jobs.reduce((total, job) => total + of(job), 0)
  const failed = sum((job) => job.failed)
  const figure = `${workers} 个进程在做，等着 ${sum((job) => job.waiting)} 件，没办成 ${failed} 件`
  const href = '/admin/jobs?list=jobs'
  if (workers === 0) {
    const remedy = '没有进程在做：重新启动网站，或者运行 npm run worker。'
    return { name, tone: 'late', figure, remedy, href }
  }
  if (failed === 0) return calm(name, figure)
  const remedy = jobs.every((job) => job.failed === 0 || isWoken(job.name))
    ? '会自己再做，不用叫；总也办不成的，看原因。'
    : '看没办成的原因，改好了叫它再试。'
  return { name, tone: 'early', figure, remedy, href }
}

function publishingLamp({ overdue }: HealthFigures): Lamp {
  const name = '到时间发布'
  if (overdue === 0) return calm(name, '没有过时间还没发布的稿件')
  return {
    name,
    tone: 'late',
    figure: `${overdue} 篇稿件过了时间还没发布`,
    remedy: '先看“后台任务”这盏灯；任务正常，就到“排期”里看是哪几篇。',
    href: '/schedule',
  }
}

function noticesLamp({ outbox: { waiting, since } }: HealthFigures, now: Date): Lamp {
  const name = '通知'
  const age = since ? now.getTime() - since.getTime() : 0
  if (waiting === 0 || !since) return calm(name, '都送到了')
  const figure = `等着发的 ${waiting} 条，最早的等了${formatDuration(age)}`
  if (age <= OUTBOX_LATE_MS) return calm(name, figure)
  const remedy = '看积压的通知和最后一次的错误。'
  return { name, tone: 'late', figure, remedy, href: '/admin/jobs?list=events' }
}

function mailLamp({ mails: { waiting, failed, since } }: HealthFigures, now: Date): Lamp {
  const name = '邮件'
  const age = since ? now.getTime() - since.getTime() : 0
  const figure = `等着发的 ${waiting} 封，没发成的 ${failed} 封`
  const href = '/admin/jobs?list=mails'
  if (age > MAIL_LATE_MS) {
    const remedy = '邮件发不出去：看错误，再看邮件服务器通不通、SMTP_URL 对不对。'
    return { name, tone: 'late', figure, remedy, href }
  }
  if (failed === 0) return calm(name, figure)
  return { name, tone: 'early', figure, remedy: '看是哪几封、地址对不对，再叫它重发。', href }
}

function backupLamp({ isReal, lastBackup }: HealthFigures, now: Date, isNightly: boolean): Lamp {
  const name = '备份'
  if (!isReal) return calm(name, '演示站不备份')
  const figure = lastBackup
    ? `最近一份完好的是 ${formatMoment(lastBackup, now)} 的`
    : '还没有做成过备份'
  if (!isNightly) return calm(name, `${figure}；每夜的备份关着（BACKUP_AT），由您自己负责`)
  const remedy = '运行 npm run backup，再看“后台任务”里没办成的原因：备份盘在不在、满没满。'
  if (!lastBackup) return { name, tone: 'early', figure, remedy }
  if (!isBackupLate(lastBackup, now)) return calm(name, figure)
  return { name, tone: 'late', figure, remedy, href: '/admin/jobs?list=jobs' }
}

function findingsLamp({ findings }: HealthFigures): Lamp {
  const name = '网页防篡改'
  if (findings === 0) return calm(name, '和存下的一样')
  return {
    name,
    tone: 'late',
    figure: `${findings} 处和存下的不一样`,
    remedy: '看是哪几处，查明是谁改的，再从备份里恢复。',
    href: '/admin/jobs',
  }
}

function clockLamp({ clockOffset }: HealthFigures): Lamp {
  const name = '时钟'
  const seconds = (Math.abs(clockOffset) / 1_000).toFixed(1)
  if (!isClockOff(clockOffset)) return calm(name, `和数据库差 ${seconds} 秒`)
  return {
    name,
    tone: 'late',
    figure: `比数据库${clockOffset > 0 ? '慢' : '快'} ${seconds} 秒`,
    remedy: '两台机器都要由网络对时：运行 timedatectl 看。',
  }
}

function reviewLamp({ queue: { review1, review2, review3 } }: HealthFigures): Lamp {
  const waiting = `初审 ${review1} 篇，复审 ${review2} 篇，终审 ${review3} 篇`
  return calm('审稿', `${waiting}；有没有超时，编辑在“审稿”里看`)
}

function workdaysLamp({ countsWorkdays, workdayYears }: HealthFigures, now: Date): Lamp {
  const name = '放假安排'
  if (!countsWorkdays) return calm(name, '没有按工作日算的期限')
  const missing = missingYears([...KNOWN_YEARS, ...workdayYears], shanghaiDay(now))
  if (missing.length === 0) return calm(name, '要用的年份都登记了')
  const years = missing.map((year) => `${year}年`).join('、')
  const isNow = missing.includes(Number(shanghaiDay(now).slice(0, 4)))
  return {
    name,
    tone: isNow ? 'late' : 'early',
    figure: `缺${years}的，按工作日算的期限算不到那里`,
    remedy: '国务院办公厅的放假通知印发以后，登记这一年。',
    href: '/admin/workdays',
  }
}

function diskLamp(disk: HealthFacts['disk']): Lamp {
  const name = '磁盘'
  const remedy = '清理磁盘和临时文件夹，或者换一块大的；满了以后稿件和图片都存不下。'
  if (!disk)
    return { name, tone: 'late', figure: '读不到放数据的文件夹', remedy: '看磁盘挂上没有。' }
  const free = `放数据的磁盘还剩 ${formatRoom(disk.freeMegabytes)}`
  if (disk.wasFull) return { name, tone: 'late', figure: `一小时内满过，${free}`, remedy }
  return disk.isLow ? { name, tone: 'late', figure: free, remedy } : calm(name, free)
}

const formatRoom = (megabytes: number): string =>
  megabytes < 1_024 ? `${megabytes} MB` : `${Math.floor(megabytes / 1_024)} GB`
