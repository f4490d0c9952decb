import { Solar } from 'lunar-typescript'

import type { IsoDay } from './dates.ts'

/** 农历癸卯年二月三十 春分: the lunar date, with the solar term that falls on the day. */
export function formatLunarDay(day: IsoDay): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lunar = Solar.fromYmd(year, month, date).getLunar()
  const lunarDay = `农历${lunar.getYearInGanZhi()}年${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`
  return [lunarDay, lunar.getJieQi()].filter(Boolean).join(' ')
}
