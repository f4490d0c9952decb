import { RunSteps } from '#components/timeline/run-steps'
import { SectionHead } from '#components/ui/section-head'
import { layRun } from '#domain/activity/lay-run'
import type { RunStory } from '#domain/activity/list-run-stories'
import { wordSeriesCount } from '#lib/series-words'

/** The runs of one committee side by side, the one with the latest story first. */
export function RunSections({ stories, year }: { stories: readonly RunStory[]; year: number }) {
  const latestFirst = stories.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
  const names = [...new Set(latestFirst.map(({ series }) => series))]
  return (
    <>
      {names.map((name) => {
        const own = stories.filter(({ series }) => series === name)
        const known = new Set(own.map(({ number }) => number)).size
        return (
          <section key={name} aria-labelledby={name}>
            <SectionHead id={name} title={name} note={`收录${wordSeriesCount(name, known)}`} />
            <RunSteps name={name} steps={layRun(own)} year={year} />
          </section>
        )
      })}
    </>
  )
}
