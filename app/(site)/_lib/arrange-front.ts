import { arrangeWeek } from '#domain/activity/arrange-week'
import type { ArticleLine } from '#domain/site/article-line'
import { spendArticles } from '#domain/site/spend-articles'
import type { MostRead } from '#domain/stats/list-most-read'
import type { readFront } from '#server/reader/front'

const SIDE_ARTICLES = 4
const PICTURES = 3
const PLACES = 4

type Front = Awaited<ReturnType<typeof readFront>>

/**
 * What each part of the front page shows: no story is on it twice. The parts that could stand empty choose before the
 * week, which has many to choose from.
 */
export function arrangeFront(front: Front, mostRead: readonly MostRead[], ofProvince: boolean) {
  const { pinned, newest, topics, pictured, byPrefecture } = front
  const page = spendArticles()
  const fresh = newest.filter(({ isOldNews }) => !isOldNews)
  const first = [...pinned, ...fresh.filter(({ figure }) => figure !== null), ...fresh]
  const [lead] = page.take(first, 1)
  const side = page.take([...pinned, ...newest], SIDE_ARTICLES)
  const pictures = page.take(otherPictures(pictured.filter(page.isLeft), lead), PICTURES)
  const history = page.take(front.history)
  const ofTopics = topics.map((topic) => ({ ...topic, newest: page.take(topic.newest) }))
  const week = arrangeWeek(front.week.first, front.week.activities, ({ reports }) =>
    reports.slice(0, 1).every(page.isLeft),
  )
  page.take([...week.days.flatMap(({ items }) => items), ...week.undated].flatMap(firstReport))
  return {
    lead,
    side,
    week,
    topics: ofTopics,
    pictures,
    /** One of a prefecture each; where there are none, what else is new. */
    byPlace: ofProvince
      ? page.take(newestOfEach(Object.values(byPrefecture), page.isLeft), PLACES)
      : page.take(newest),
    history,
    mostRead: page.take(mostRead),
  }
}

/** Of each list the first that is left, the newest of them first. */
const newestOfEach = (lists: ArticleLine[][], isLeft: (article: ArticleLine) => boolean) =>
  lists
    .flatMap((lines) => lines.find(isLeft) ?? [])
    .toSorted(
      (one, other) =>
        other.newsOn.localeCompare(one.newsOn) ||
        other.publishedAt.getTime() - one.publishedAt.getTime(),
    )

const firstReport = ({ reports }: Front['week']['activities'][number]) => reports.slice(0, 1)

/** Articles whose picture the page does not show yet, each picture once. */
function otherPictures(articles: readonly ArticleLine[], lead?: ArticleLine): ArticleLine[] {
  const shown = new Set([lead?.figure?.mediaId])
  return articles.filter(({ figure }) => {
    if (!figure || shown.has(figure.mediaId)) return false
    shown.add(figure.mediaId)
    return true
  })
}
