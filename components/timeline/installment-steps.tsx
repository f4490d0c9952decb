import { tv } from 'tailwind-variants/lite'

import type { InstallmentStep } from '#domain/activity/arrange-installments'
import type { SeriesArticle } from '#domain/activity/list-series-articles'
import { formatSeriesNumber, formatSeriesRange } from '#lib/format-series'
import { articlePath } from '#lib/addresses/site-paths'

import { ArticleMarks } from '../article/article-marks.tsx'
import { ArticleDate } from '../article/article-meta.tsx'
import { Headline } from '../ui/headline.tsx'

interface InstallmentStepsProps {
  name: string
  steps: readonly InstallmentStep<SeriesArticle>[]
  year: number
}

const stepStyles = tv({
  base: [
    'grid items-baseline gap-x-4 gap-y-1 border-t border-line py-3 leading-[1.5]',
    'first:border-t-0 first:pt-0 elder:max-lg:grid-cols-[1fr]',
  ],
  variants: {
    kind: {
      known: 'grid-cols-[5.5em_1fr] max-2xs:grid-cols-[1fr]',
      missing: 'grid-cols-[auto_1fr] border-dotted text-sm text-ink-3',
    },
  },
})

/** One run, latest number first; numbers without a report stand as what they are. */
export function InstallmentSteps({ name, steps, year }: InstallmentStepsProps) {
  return (
    <ol className="link-rows">
      {steps.map((step) =>
        step.kind === 'missing' ? (
          <li key={step.last} className={stepStyles({ kind: 'missing' })}>
            <span>{formatSeriesRange(name, step.first, step.last)}</span>
            <span>尚未收录报道</span>
          </li>
        ) : (
          <li key={step.number} className={stepStyles({ kind: 'known' })}>
            <span
              className={`font-serif text-lg leading-[1.5] font-bold text-(--c) [font-variant-numeric:tabular-nums_lining-nums] is-${step.reports[0]?.type}`}
            >
              {formatSeriesNumber(name, step.number)}
            </span>
            <ul>
              {step.reports.map((article) => (
                <li key={article.articleId}>
                  <a href={articlePath(article.articleId)}>
                    <Headline text={article.headline} />
                  </a>{' '}
                  <span className="inline-block text-sm text-ink-3">
                    <ArticleDate article={article} year={year} />{' '}
                    <ArticleMarks isOldNews={false} isDemo={article.isDemo} />
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ),
      )}
    </ol>
  )
}
