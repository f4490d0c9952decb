/** What readers see otherwise after a write; the page cache forgets by these. */
export interface SiteChange {
  /** Not there where it is no article that changed. */
  articleId?: number | undefined
  /** Its divisions before and now. */
  divisionCodes: string[]
  topicIds: number[]
}

/** The same of an article. */
export interface PublicChange extends SiteChange {
  articleId: number
}
