/** Sent to the window when the writing form's words were kept or saved by the site. */
export const KEPT_EVENT = 'copy-kept'

/** What the event is about. */
export interface Kept {
  editionId: number
  by: 'autosave' | 'person'
  /** What was kept of where, what and when, as one string to compare. */
  activity: string
}
