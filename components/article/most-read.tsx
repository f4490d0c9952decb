import { tv } from 'tailwind-variants/lite'

import type { MostRead } from '#domain/stats/list-most-read'
import { articlePath, divisionPath } from '#lib/addresses/site-paths'
import { areDemo } from '#lib/article-marks'

import { Headline } from '../ui/headline.tsx'
import { SectionHead } from '../ui/section-head.tsx'
import { ArticleMarks } from './article-marks.tsx'

const mostReadStyles = tv({
  slots: {
    list: '',
    item: 'grid grid-cols-[2rem_minmax(0,1fr)] border-t border-line py-2 first:border-t-0',
    place: 'row-span-2 font-serif text-xl leading-[1.3] text-ink-3',
  },
  variants: {
    isLeading: { true: { place: 'text-cinnabar' } },
    wide: {
      true: {
        list: 'lg:grid lg:auto-cols-[minmax(0,1fr)] lg:grid-flow-col lg:grid-rows-[repeat(4,auto)] lg:gap-x-12',
        item: 'lg:nth-[4n+1]:border-t-0',
      },
    },
  },
})

const LEADING = 3

/** What was read most this week, counted without anybody's name; nothing while nothing was read. */
export function MostReadList({
  articles,
  withDivision,
  title = '本周最多人读',
  wide = false,
}: {
  articles: readonly MostRead[]
  withDivision: boolean
  title?: string
  /** In columns of four, where the list has the page to itself. */
  wide?: boolean
}) {
  if (articles.length === 0) return null
  const styles = mostReadStyles({ wide })
  // Nobody reads a demonstration: its figures are as made up as its articles.
  const isInvented = articles.some(({ isDemo }) => isDemo)
  return (
    <section aria-labelledby="most-read" data-demo={areDemo(articles) || undefined}>
      <SectionHead id="most-read" title={title} note={isInvented ? '近7天，演示数字' : '近7天'} />
      <ol className={styles.list()}>
        {articles.map(({ articleId, headline, division, isDemo, reads, place }) => (
          <li key={articleId} className={styles.item()} value={place}>
            <span className={styles.place({ isLeading: place <= LEADING })} aria-hidden="true">
              {place}
            </span>
            <a className="pb-1" href={articlePath(articleId)}>
              <Headline text={headline} />
            </a>
            <p className="meta gap-3">
              {withDivision && (
                <a className="min-h-6 leading-[1.5rem]" href={divisionPath(division)}>
                  {division.name}
                </a>
              )}
              <span>{reads}次</span>
              <ArticleMarks isOldNews={false} isDemo={isDemo} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
