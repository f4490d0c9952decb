import { numberOf } from '#lib/form-fields'

import { articleIdOf } from '../../_lib/article-id-of.ts'

type Request = Readonly<Record<string, unknown>>

/** The article that a form names: what is typed goes before what is chosen, and what names none is kept, to be refused. */
export function withNamedStory({ storyId, articleId, ...request }: Request): Request {
  const typed = typeof articleId === 'string' ? articleId.trim() : ''
  return {
    ...request,
    articleId: typed === '' ? numberOf(storyId) : (articleIdOf(typed) ?? typed),
  }
}
