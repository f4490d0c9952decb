// What readers, and the programs they use, are shown beside an article that is not plain news of today.

/** The note for readers and their programs on an article that is not in the words of the paper. */
export const RETOLD_NOTE = '本文据报纸版面改写，不是报纸原文。'
/** The mark of what was made up for the demonstration, and what it means. */
export const DEMO_MARK = '演示'
export const DEMO_NOTE = '这篇稿件是为演示写的，所述活动并未发生。'

interface Marked {
  isDemo: boolean
}

/** Whether all of a part of a page is made up: its head says so once, and its items need not. */
export const areDemo = (all: readonly Marked[]): boolean =>
  all.length > 0 && all.every(({ isDemo }) => isDemo)

/** An activity is as true as the article that reports it. */
export const isDemoActivity = ({ reports }: { reports: readonly Marked[] }): boolean =>
  reports[0]?.isDemo ?? false

/** The mark of what this site first showed long after it was news. */
export const OLD_NEWS_MARK = '旧闻'
