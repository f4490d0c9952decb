import type { RunStep } from '#domain/activity/lay-run'
import type { RunStory } from '#domain/activity/list-run-stories'
import { wordSeriesNumber, wordSeriesRange } from '#lib/series-words'
import { articlePath } from '#lib/site-paths'

import { StoryDate } from '../article/story-meta.tsx'
import { Headline } from '../ui/headline.tsx'

interface RunStepsProps {
  name: string
  steps: readonly RunStep<RunStory>[]
  year: number
}

/** One run, latest number first; numbers without a report stand as what they are. */
export function RunSteps({ name, steps, year }: RunStepsProps) {
  return (
    <ol className="run">
      {steps.map((step) =>
        step.kind === 'missing' ? (
          <li key={step.last} className="missing-step">
            <span className="number">{wordSeriesRange(name, step.first, step.last)}</span>
            <span>尚未收录报道</span>
          </li>
        ) : (
          <li key={step.number}>
            <span className={`number is-${step.told[0]?.type}`}>
              {wordSeriesNumber(name, step.number)}
            </span>
            <ul>
              {step.told.map((story) => (
                <li key={story.articleId}>
                  <a href={articlePath(story.articleId)}>
                    <Headline text={story.headline} />
                  </a>{' '}
                  <span className="aside">
                    <StoryDate story={story} year={year} />
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
