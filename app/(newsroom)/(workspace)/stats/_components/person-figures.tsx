import { EmptyState } from '#components/ui/empty-state'
import { Pager } from '#components/ui/pager'
import type { Actor } from '#domain/account/actor'
import { getPersonFigures } from '#domain/stats/get-person-figures'
import { listPersonArticles } from '#domain/stats/list-person-articles'
import type { PersonKey } from '#domain/stats/person'
import { usedPercent } from '#domain/stats/rank'
import { database } from '#server/database'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { formatCount, formatPercent, formatShare } from '#lib/format-figures'
import { statHref, type StatView } from '../_lib/stat-view.ts'
import { CourseChart } from './course-chart.tsx'
import { Halves } from './halves.tsx'
import { PersonArticles } from './person-articles.tsx'
import { Sum, Sums } from './sum.tsx'

/** What one person sent in and what was used of it, down to each article. */
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
    Promise.all([getPersonFigures(db, question), listPersonArticles(db, { ...question, after })]),
  )
  const { submitted, used, pictures } = figures
  const isCounted = submitted + used + pictures > 0 || rows.some(({ isCredited }) => isCredited)
  return (
    <>
      <Sums>
        <Sum label="来稿" note="合署的按人数平分">
          {formatShare(figures.submitted)}
          <span>篇</span>
        </Sum>
        <Sum label="采用" note={`采用率 ${formatPercent(usedPercent(figures))}`}>
          {formatShare(figures.used)}
          <span>篇</span>
        </Sum>
        <Sum
          label="参与"
          note={
            figures.handedIn > 0
              ? `另有 ${figures.handedIn} 篇采用了，经手没有署名`
              : '采用了、署了名的'
          }
        >
          {figures.articleCount}
          <span>篇</span>
        </Sum>
        <Sum label="字数" note={`图片 ${formatShare(figures.pictures)} 幅`}>
          {formatCount(figures.characters)}
        </Sum>
      </Sums>
      {rows.length === 0 ? (
        <EmptyState title="这一时段没有来稿">
          换一个时段看看。提交过的新稿、署了名的稿件都会算在这里。
        </EmptyState>
      ) : (
        <Halves>
          {isCounted ? (
            <CourseChart course={figures.course} />
          ) : (
            <div>
              <EmptyState title="这些稿件没有算在来稿和采用里" close>
                来稿和采用按署名算。这几篇的署名里没有这个账号的姓名，算作经手；写稿时在“署名”里写上，就算进来。
              </EmptyState>
            </div>
          )}
          <PersonArticles rows={rows} />
        </Halves>
      )}
      <Pager base={statHref(path, view.period)} next={next} started={after !== undefined} />
    </>
  )
}
