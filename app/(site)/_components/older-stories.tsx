import { notFound } from 'next/navigation'

import { StoryCard } from '#components/article/story-card'
import { Crumbs, type Crumb } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { Headline } from '#components/ui/headline'
import type { StoryPage } from '#domain/site/list-stories'
import { readToday } from '#server/reader/site'

interface OlderStoriesProps {
  title: string
  crumbs: readonly Crumb[]
  page: StoryPage
  /** Address of further pages, without the article they begin after. */
  base: string
  withPlace: boolean
}

/** A further page of a list of stories. One that has none is no page. */
export async function OlderStories({ title, crumbs, page, base, withPlace }: OlderStoriesProps) {
  const year = Number((await readToday()).slice(0, 4))
  const last = page.stories.at(-1)
  if (!last) notFound()
  return (
    <>
      <Crumbs path={crumbs} />
      <header className="page-head">
        <h1>
          <Headline text={title} />
        </h1>
      </header>
      <div className="stories long-list">
        {page.stories.map((story) => (
          <StoryCard
            key={story.articleId}
            story={story}
            year={year}
            withPlace={withPlace}
            heading="h2"
          />
        ))}
      </div>
      <OlderLink href={page.hasMore ? `${base}/${last.articleId}` : null} words="更早的报道" />
    </>
  )
}
