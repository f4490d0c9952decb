import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import type { Actor } from '#domain/account/actor'
import { getPersonFigures } from '#domain/stats/get-person-figures'
import { listPersonStories } from '#domain/stats/list-person-stories'
import type { PersonKey } from '#domain/stats/person'
import { usedPercent } from '#domain/stats/rank'
import { database } from '#server/database'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { wordCount, wordPercent, wordShare } from '#lib/figure-words'
import { statHref, type StatView } from '../_lib/stat-view.ts'
import { CourseChart } from './course-chart.tsx'
import { PersonStories } from './person-stories.tsx'
import { Sum } from './sum.tsx'

/** What one person sent in and what was used of it, down to each story. */
export async function PersonFigures({
  actor,
  asked,
  view,
  path,
  after,
}: {
  actor: Actor
  asked: PersonKey
  view: StatView
  path: string
  after: string | undefined
}) {
  const db = database()
  const question = { actor, key: asked, period: view.period }
  const [figures, { rows, next }] = await orNotFound(
    Promise.all([getPersonFigures(db, question), listPersonStories(db, { ...question, after })]),
  )
  return (
    <>
      <dl className="sums">
        <Sum word="来稿" note="合署的按人数平分">
          {wordShare(figures.submitted)}
          <span>篇</span>
        </Sum>
        <Sum word="采用" note={`采用率 ${wordPercent(usedPercent(figures))}`}>
          {wordShare(figures.used)}
          <span>篇</span>
        </Sum>
        <Sum
          word="参与"
          note={
            figures.handedIn > 0 ? `另经手 ${figures.handedIn} 篇，没有署名` : '采用了、署了名的'
          }
        >
          {figures.stories}
          <span>篇</span>
        </Sum>
        <Sum word="字数" note={`图片 ${wordShare(figures.pictures)} 幅`}>
          {wordCount(figures.characters)}
        </Sum>
      </dl>
      {rows.length === 0 ? (
        <EmptyState title="这一时段没有来稿">
          换一个时段看看。提交过的新稿、署了名的稿件都会算在这里。
        </EmptyState>
      ) : (
        <div className="halves">
          <CourseChart course={figures.course} />
          <PersonStories rows={rows} />
        </div>
      )}
      <NextPage base={statHref(path, view.period)} next={next} started={after !== undefined} />
    </>
  )
}
