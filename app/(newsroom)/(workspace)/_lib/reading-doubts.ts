import { SURE, type ConfidenceField } from '#domain/copydesk/page-reading'

export const FIELD_LABELS: Record<ConfidenceField, string> = {
  headline: '标题',
  division: '县区',
  credits: '署名',
  eventDate: '日期',
  activityType: '类型',
  paragraphs: '正文',
}

/** Words for the fields of a reading that nobody should accept unseen. */
export function doubtfulFields(confidence: Readonly<Record<ConfidenceField, number>>): string[] {
  const fields = Object.keys(FIELD_LABELS) as ConfidenceField[]
  return fields.filter((field) => confidence[field] < SURE).map((field) => FIELD_LABELS[field])
}
