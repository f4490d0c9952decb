import type { ActivityType, CreditRole, DatePrecision } from '#db/states'
import type { Drawing } from './landscape.ts'
import type { DemoTopic } from './topics.ts'

/** A table whose first row names the columns. */
export interface DemoTable {
  caption: string
  rows: string[][]
}

/** A paragraph, a subheading or a table. */
export type DemoBlock = string | { heading: string } | { table: DemoTable }

export interface DemoPicture {
  drawing: Drawing
  caption: string
  alt: string
  credit: string
}

/** A story as the demonstration keeps it, before it becomes the content of a draft. */
export interface DemoStory {
  /** Stays the same from load to load; the drafts' request keys are made of it. */
  key: string
  divisionCode: string
  topic: DemoTopic | null
  kicker: string
  headline: string
  subtitle: string
  dateline: string
  credits: { role: CreditRole; name: string }[]
  blocks: DemoBlock[]
  event: {
    type: ActivityType
    precision: DatePrecision
    start: string | null
    end: string | null
    dateText: string
    place: string
  }
  printDate: string | null
  /** The first comes after the first paragraph, the others after those that follow. */
  pictures: DemoPicture[]
}

export const PICTURE_CREDIT = '本站绘'
/** At the end of what readers could take for a report. */
export const BODY_MARK = '（本稿为演示内容，所述活动并未发生。）'
