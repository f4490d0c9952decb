/**
 * How much a day has: `dated` took place on the day; of the `others` no day is known but that of print or of publication.
 */
export function formatRecorded(dated: number, others: number, reported: string): string {
  if (others <= 0) return dated > 0 ? `记下${dated}项活动。` : '没有记下活动。'
  return dated > 0
    ? `记下${dated}项活动；另有${others}项不知道是哪天的，这一天${reported}。`
    : `没有写明在这一天的活动；有${others}项不知道是哪天的，这一天${reported}。`
}
