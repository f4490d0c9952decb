import type { DivisionChoice } from '#components/form/division-select'
import type { Body } from '#domain/article/body'
import type { Conversation } from '#domain/comments/list-comments'

import type { Remembered } from '../edition-fields/offers/offer.ts'
import type { TopicChoice } from '../edition-fields/print-fields.tsx'
import type { EditingTask } from '../editor-session/site-ports.ts'
import type { Opened } from '../editor-session/find-start.ts'

/** The open remarks on an edition. */
export interface Remarks {
  editionId: number
  /** The text whose blocks they are placed at. */
  body: Body
  open: readonly Conversation[]
  /** The moment the page was made. */
  now: number
}

export interface EditionFormProps extends Opened {
  title: string
  /** Whose words these are: what this device keeps of them is found by it. */
  accountId: number
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  addresses: Readonly<Record<number, string>>
  task?: EditingTask
  /** What the writer put into their last edition. */
  remembered?: Remembered | null
  remarks?: Remarks | null
  /** Ways to begin, beside a file. */
  beginWith?: React.ReactNode
  /** What the head says besides, such as how long a claim lasts. */
  status?: React.ReactNode
  /** What is above the form, such as why the edition came back. */
  children?: React.ReactNode
}
