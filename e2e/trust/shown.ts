/** What the addresses name; numbers as the database has them. */
export interface Shown {
  editionId: string
  /** An edition that is compared with it. */
  otherId: string
  /** A text that was kept beside it. */
  revisionId: string
  articleId: string
  /** An article whose older neighbours are asked for. */
  beforeId: string
  topic: string
  topicId: string
  accountId: string
  termId: string
  leaderId: string
  /** What an admin asked a second person for. */
  countersignId: string
  /** An announced activity that readers have. */
  announcementId: string
  sessionId: string
  /** A unit that answers proposals of a place that has published some. */
  unitId: string
  /** A proposal that was handed in there. */
  matterId: string
  /** A topic of consultation of that place, and a room. */
  consultationId: string
  roomId: string
  /** What a unit has to answer of another one. */
  assignmentId: string
  /** What the public handed in there. */
  intakeId: string
  /** A topic that readers have, by its place and number, and its room. */
  shownTopic: string
  shownRoom: string
  /** A place with a numbered run of activities. */
  seriesPlace: string
  /** A place whose figures the editor may see. */
  statsPlace: string
  /** The newest month with an activity. */
  month: string
  query: string
}
