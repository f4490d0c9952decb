interface Listed {
  articleId: number
}

/**
 * Hands out the articles of one page from its top to its foot: what a part has taken no later part is given, so that
 * no story is on the page twice.
 */
export function spendArticles() {
  const spent = new Set<number>()
  const isLeft = ({ articleId }: Listed): boolean => !spent.has(articleId)
  return {
    /** The first of the articles that the page does not show yet, at most `limit` of them. */
    take<Article extends Listed>(articles: readonly Article[], limit = Infinity): Article[] {
      const taken: Article[] = []
      for (const article of articles) {
        if (taken.length >= limit) break
        if (!isLeft(article)) continue
        spent.add(article.articleId)
        taken.push(article)
      }
      return taken
    },
    isLeft,
  }
}
