import { getSettings } from '#domain/setting/settings'
import { reportFreshness } from '#domain/stats/report-freshness'

import type { TimedJob } from './job.ts'

/** Notifies those who can act, on Monday morning, what is past its limit and what soon will be. */
export const weeklyFreshness: TimedJob = {
  name: 'weekly-freshness',
  label: '每周的更新情况',
  deadlineSeconds: 600,
  cron: '0 8 * * 1',
  async work({ db }, now) {
    const { newsLimitDays: news, noticeLimitDays: notice } = await getSettings(db())
    await reportFreshness(db(), { now, limits: { news, notice } })
  },
}
