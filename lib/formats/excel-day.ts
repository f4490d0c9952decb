import { addDays, daysBetween, type IsoDay } from '../dates.ts'

/** The day that is Excel's 0. */
const DAY_ZERO = '1899-12-30'

/** A day as Excel counts it. */
export const toExcelDay = (day: IsoDay): number => daysBetween(DAY_ZERO, day)

export const fromExcelDay = (serial: number): IsoDay => addDays(DAY_ZERO, serial)
