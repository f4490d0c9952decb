// What of a reader page must be the same each time it is rendered from the same rows: the article itself, and whatever
// a browser runs, loads or is led away by. Lists beside it may be younger in one of two renderings.

/** The first: those of lists come after it. */
const ARTICLE = /<article\b.*?<\/article>/s
const ACTIVE = /<(?:script|iframe|object|embed|link|base|form|meta http-equiv)\b[^>]*>/g
const INLINE = /<script\b[^>]*>.*?<\/script>/gs
const HANDLER = /\son[a-z]+\s*=/gi

/** What two renderings of one page have in common, as a text to compare. */
export function lastingParts(html: string): string {
  const [article = ''] = ARTICLE.exec(html) ?? []
  const parts = [INLINE, ACTIVE, HANDLER].map((shape) => html.match(shape) ?? [])
  return JSON.stringify([article, ...parts])
}
