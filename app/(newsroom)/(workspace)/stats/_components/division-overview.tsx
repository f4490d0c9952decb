import type { Actor } from '#domain/account/actor'
import type { Division } from '#domain/division/division'
import { getFigures } from '#domain/stats/get-figures'
import { listCourse } from '#domain/stats/list-course'
import { listPersonRanks } from '#domain/stats/list-person-ranks'
import { listDivisionRanks } from '#domain/stats/list-division-ranks'
import { listReturnReasons } from '#domain/stats/list-return-reasons'
import { database } from '#server/database'

import { statHref, type StatView } from '../_lib/stat-view.ts'
import { Aside } from './aside.tsx'
import { CourseChart } from './course-chart.tsx'
import { Halves } from './halves.tsx'
import { PersonTable } from './person-table.tsx'
import { DivisionSums } from './division-sums.tsx'
import { DivisionTable } from './division-table.tsx'
import { ReasonBars } from './reason-bars.tsx'

/** Everything shown of a division: its figures, their course, its parts and its people. */
export async function DivisionOverview({
  actor,
  division,
  view,
  path,
  everybody,
}: {
  actor: Actor
  division: Division
  view: StatView
  path: string
  everybody: boolean
}) {
  const db = database()
  const { period, compared } = view
  const asked = { actor, divisionCode: division.code, period }
  const { code, level } = division
  const [figures, before, course, reasons, ranks, people] = await Promise.all([
    getFigures(db, asked),
    getFigures(db, { ...asked, period: compared }),
    listCourse(db, asked),
    listReturnReasons(db, asked),
    level === 'province' || level === 'prefecture'
      ? listDivisionRanks(db, { actor, division: { code, level }, period, compared })
      : [],
    listPersonRanks(db, { ...asked, compared }),
  ])
  return (
    <>
      <DivisionSums figures={figures} before={before} view={view} />
      <Halves>
        <div>
          <CourseChart course={course} />
          <ReasonBars reasons={reasons} />
        </div>
        {ranks.length > 0 && <DivisionTable division={division} ranks={ranks} view={view} />}
      </Halves>
      <PersonTable
        ranks={people}
        view={view}
        all={everybody}
        everybody={statHref(`${path}?people=all`, period)}
      />
      <CountedNote />
    </>
  )
}

function CountedNote() {
  return (
    <Aside word="这些数字怎么算" paper="open">
      <ul className="max-w-[52em] list-disc pl-[1.2em] text-xs text-ink-2">
        <li>来稿：新稿第一次提交算一篇，退回再交不重复算；更正、更新不算。</li>
        <li>采用：第一次发布在这一时段、现在还在线的算一篇；撤稿期间不算，更正不再算一次。</li>
        <li>
          采用率：同一时段的采用除以来稿；上一时段的来稿这一时段才发布时，会超过
          100%。整版归档的按见报日算采用，没有来稿。
        </li>
        <li>地区：稿件现在归哪里就算哪里的；市州一行含所辖县区，标“部分”的只含您管的。</li>
        <li>审结用时：从提交到退回、不采用或终审通过，取中位数。</li>
        <li>
          署名：通讯员、记者、实习记者、作者平分一篇；没有写稿人的归摄影者，都没有的归提交人；图片归摄影者，没有的随稿件。责任编辑不分。
        </li>
        <li>时段按北京时间，一天从零点起。</li>
      </ul>
    </Aside>
  )
}
