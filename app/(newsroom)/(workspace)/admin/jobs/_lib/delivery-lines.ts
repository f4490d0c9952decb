import type { StuckEvent, StuckMail } from '#domain/notice/list-deliveries'
import type { JobRow } from '#domain/notice/list-jobs'
import { formatDuration, formatMoment } from '#lib/dates'
import { isWoken, JOBS } from '#server/jobs/registry'

/** One thing that waits or went wrong, in words. */
export interface DeliveryLine {
  key: string
  what: string
  about: string
  state: string
  late: boolean
  age: string
  error: string
  /** What can be tried again; jobs that rows wake try by themselves. */
  retry: { mailId: number } | { eventId: number } | { job: string; jobId: string } | null
}

const age = (createdAt: Date, now: Date) => formatDuration(now.getTime() - createdAt.getTime())

const tries = (attempts: number, nextAttemptAt: Date | null, now: Date) =>
  nextAttemptAt && nextAttemptAt > now
    ? `试过 ${attempts} 次，${formatMoment(nextAttemptAt, now)} 再试`
    : `试过 ${attempts} 次`

const MAIL_LABELS = {
  waiting: '等着发',
  sending: '正在发',
  sent: '已发出',
  failed: '没发出去',
  unsure: '不知道到了没有',
} as const

export function mailLine(mail: StuckMail, now: Date): DeliveryLine {
  const { id, state, subject, name, address, attempts, nextAttemptAt, lastError } = mail
  const waits = state === 'waiting' ? tries(attempts, nextAttemptAt, now) : `试过 ${attempts} 次`
  return {
    key: `mail-${id}`,
    what: subject,
    about: `${name} ${address}`,
    state: `${MAIL_LABELS[state]}，${waits}`,
    late: state === 'failed' || state === 'unsure',
    age: age(mail.createdAt, now),
    error: lastError ?? '',
    retry: state === 'sending' ? null : { mailId: id },
  }
}

export function eventLine(event: StuckEvent, now: Date): DeliveryLine {
  const { id, attempts, nextAttemptAt, lastError } = event
  return {
    key: `event-${id}`,
    what: event.event,
    about: `第 ${id} 号`,
    state: attempts === 0 ? '还没有送' : tries(attempts, nextAttemptAt, now),
    late: attempts > 0,
    age: age(event.createdAt, now),
    error: lastError ?? '',
    retry: { eventId: id },
  }
}

const JOB_LABELS = {
  created: '等着',
  retry: '等着再试',
  active: '正在做',
  failed: '没做成',
  cancelled: '取消了',
} as const

export function jobLine(job: JobRow, now: Date): DeliveryLine {
  const { id, name, state, attempts, startAfter, lastError } = job
  const known = JOBS.find((one) => one.name === name)
  const again = state === 'retry' ? `，${tries(attempts, startAfter, now)}` : ''
  const woken = isWoken(name)
  return {
    key: `job-${id}`,
    what: known?.label ?? name,
    about: woken ? '有事就做，没做成会自己再做' : '按时间做',
    state: `${JOB_LABELS[state]}${again}`,
    late: state === 'failed',
    age: age(job.createdAt, now),
    error: lastError ?? '',
    retry: state === 'failed' && !woken ? { job: name, jobId: id } : null,
  }
}
