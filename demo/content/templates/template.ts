import type { ActivityType } from '#db/states'
import type { DemoBlock } from '../demo-story.ts'
import type { CommitteeWords } from '../phrases/committee-words.ts'
import type { Subject } from '../phrases/subject.ts'
import type { Random } from '../random.ts'
import type { DemoTopic } from '../topics.ts'

/** What a template knows of the activity it reports. */
export interface Occasion extends CommitteeWords {
  /** 3月16日, 3月16日至18日, 3月 or 近日. */
  when: string
  subject: Subject
  /** 十一: the committee's current term. */
  term: string
  /** The next number of a run of this committee, in Chinese numerals. */
  next(run: 'chair' | 'standing' | 'lecture'): string
  random: Random
}

export interface ReportParts {
  kicker: string
  headline: string
  subtitle?: string
  place?: string
  topic?: DemoTopic
  blocks: DemoBlock[]
}

export interface Template {
  type: ActivityType
  /** Spans it may have besides a day or 近日. */
  spans?: readonly ('range' | 'month')[]
  /** Months of the year it belongs to; all when left out. */
  months?: readonly number[]
  compose(occasion: Occasion): ReportParts
}

/** 甲、乙和丙 */
export function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join('、')}和${parts.at(-1) ?? ''}`
}

/** 一是…；二是…；三是… */
export function counted(parts: readonly string[]): string {
  return parts.map((part, index) => `${'一二三四'[index] ?? ''}是${part}`).join('；')
}
