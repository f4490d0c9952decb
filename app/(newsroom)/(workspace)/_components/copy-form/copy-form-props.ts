import type { DivisionChoice } from '#components/form/division-select'

import type { Body } from '#domain/article/body'
import type { Conversation } from '#domain/review/list-comments'

import type { TopicChoice } from '../copy-fields/print-fields.tsx'
import type { CopyTask } from './desk-ports.ts'
import type { Opened } from './find-start.ts'

/** The open remarks on a piece. */
export interface Remarks {
  editionId: number
  /** The text whose blocks they are placed at. */
  body: Body
  open: readonly Conversation[]
  /** The moment the page was made. */
  now: number
}

export interface CopyFormProps extends Opened {
  title: string
  /** Whose words these are: what this device keeps of them is found by it. */
  accountId: number
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  addresses: Readonly<Record<number, string>>
  task?: CopyTask
  remarks?: Remarks | null
  /** What the head says besides, such as how long a claim lasts. */
  status?: React.ReactNode
  /** What stands above the form, such as why the copy came back. */
  children?: React.ReactNode
}
