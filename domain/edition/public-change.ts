/** What readers see otherwise after a write; the page cache forgets by these. */
export interface PublicChange {
  articleId: number
  /** Divisions of the article before and now. */
  divisionCodes: string[]
  topicIds: number[]
}
