import { formatDay } from '#lib/dates'
import { formatCredits } from '#lib/format-byline'

import type { Content, ContentField } from './content.ts'
import { formatEvent } from './format-event.ts'

// Every field of a content once, in the order in which people compare them: what lists, compares or shows the
// fields of a content goes over this table. docs/new-field.md says where else a field has to be known.

/** How the codes in a content are formatted. */
export interface ContentNames {
  division: (code: string) => string
  topic: (id: number) => string
}

interface ContentFieldSpec {
  label: string
  /** Returns the field as a person compares it, empty when there is none. */
  format: (content: Content, names: ContentNames) => string
}

/** The fields that are one value; the body is compared block by block. */
export type FactField = Exclude<ContentField, 'body'>

export const CONTENT_FIELDS: Readonly<Record<FactField, ContentFieldSpec>> = {
  kicker: { label: '引题', format: ({ kicker }) => kicker },
  headline: { label: '主题', format: ({ headline }) => headline },
  subtitle: { label: '副题', format: ({ subtitle }) => subtitle },
  dateline: { label: '电头', format: ({ dateline }) => dateline },
  credits: { label: '署名', format: ({ credits }) => formatCredits(credits) },
  event: { label: '活动', format: ({ event }) => formatEvent(event) },
  printDate: {
    label: '见报日期',
    format: ({ printDate }) => (printDate ? formatDay(printDate) : ''),
  },
  printPage: { label: '版次', format: ({ printPage }) => printPage ?? '' },
  divisionCode: {
    label: '县区',
    format: ({ divisionCode }, names) => names.division(divisionCode),
  },
  topicId: {
    label: '专题',
    format: ({ topicId }, names) => (topicId === null ? '' : names.topic(topicId)),
  },
}

export const FACT_FIELDS = Object.keys(CONTENT_FIELDS) as FactField[]
