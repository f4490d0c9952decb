import { Note } from '#components/ui/note'
import type { EditionState, ReviewLevel } from '#db/states'
import { isStopped, formatRemedy, formatVacancy } from '#domain/vacancies/format-vacancy'

const BEFORE = {
  submit: {
    lead: '提交以后会停住',
    why: '写稿、提交的人不能审自己的稿件。',
    still: '照样可以写、可以提交，提交以后管理员会收到通知。',
  },
  approve: {
    lead: '您通过以后会停住',
    why: '一个人不能审两级。',
    still: '照样可以通过，管理员会收到通知。',
  },
} as const

/** Says before a move that nobody could take the edition after it, and what to do. */
export function VacancyAhead({
  before,
  levels,
  divisionCode,
}: {
  before: keyof typeof BEFORE
  levels: readonly ReviewLevel[] | null | undefined
  divisionCode: string
}) {
  if (!levels) return null
  const { lead, why, still } = BEFORE[before]
  return (
    <Note tone="calm">
      <b>
        {lead}：{formatVacancy(levels)}。
      </b>
      {why}请管理员{formatRemedy(levels, divisionCode)}
      {still}
    </Note>
  )
}

/** Says that nobody can act on an edition at its level, or will be able to at a later one, and what to do. */
export function VacancyNote({
  levels,
  state,
  divisionCode,
}: {
  levels: readonly ReviewLevel[] | null | undefined
  state: EditionState
  divisionCode: string
}) {
  if (!levels) return null
  const stopped = isStopped(levels, state)
  return (
    <Note tone={stopped ? 'bad' : 'calm'}>
      <b>
        {stopped ? '停住了' : '往后会停住'}：{formatVacancy(levels, state)}。
      </b>
      请管理员{formatRemedy(levels, divisionCode)}管理员在“没人能审”里看得到。
    </Note>
  )
}
