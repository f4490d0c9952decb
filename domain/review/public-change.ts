/** What readers see otherwise after a write; the page cache forgets by these. */
export interface PublicChange {
  articleId: number
  /** Divisions the article stood under before and stands under now. */
  divisionCodes: string[]
  topicIds: number[]
}
