/** 第8讲, 第18次: the number of a run in the measure word of its kind. */
export function wordSeriesNumber(series: string, number: number): string {
  return `第${number}${series.endsWith('堂') ? '讲' : '次'}`
}
