/** 第8讲, 第18次: the number of a run in the measure word of its kind. */
export function formatSeriesNumber(series: string, number: number): string {
  return `第${number}${measureOf(series)}`
}

/** 第3次, 第3至7次: numbers of a run that follow each other. */
export function formatSeriesRange(series: string, first: number, last: number): string {
  return first === last
    ? formatSeriesNumber(series, first)
    : `第${first}至${last}${measureOf(series)}`
}

/** 8讲, 18次: how many of a run. */
export const formatSeriesCount = (series: string, count: number): string =>
  `${count}${measureOf(series)}`

const measureOf = (series: string): string => (series.endsWith('堂') ? '讲' : '次')
