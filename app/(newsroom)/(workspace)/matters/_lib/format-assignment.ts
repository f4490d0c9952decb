import { isDone, isRefused, isUnsigned, isWithUnit } from '#domain/assignment/assignment-state'
import { isClosed, isLeftOver, isToRate } from '#domain/assignment/workflow'
import type { Lamp } from '#domain/matter/arrange-steps'
import type { AssignmentPart, AssignmentState, MatterState } from '#db/matter-states'
import { formatDay, type IsoDay } from '#lib/dates'
import { ASSIGNMENT_STATE_LABELS, MATTER_STATE_LABELS } from '#lib/matter-labels'
import { describeStanding, type Standing } from '#lib/proposal-standing'

interface Dated {
  state: AssignmentState
  matterState: MatterState
  part: AssignmentPart
  dueOn: IsoDay | null
  answeredOn: IsoDay | null
}

/** 待签收, 等签发 once its answer is drafted, or 提案已办结，不用再办 of what a unit had when the matter was over. */
export const describePart = ({
  state,
  matterState,
  isDrafted = false,
}: Pick<Dated, 'state' | 'matterState'> & { isDrafted?: boolean }): string => {
  if (isLeftOver(state, matterState)) return `提案${MATTER_STATE_LABELS[matterState]}，不用再办`
  return isDrafted && isWithUnit(state) ? '等签发' : ASSIGNMENT_STATE_LABELS[state]
}

/** 超期 9 天, 还有 12 天: what is left while a unit has to answer; null where nobody waits for it. */
export function describeDue(
  { state, matterState, dueOn }: Pick<Dated, 'state' | 'matterState' | 'dueOn'>,
  today: IsoDay,
): Standing | null {
  if (!isWithUnit(state) || isLeftOver(state, matterState)) return null
  if (dueOn === null) return { tone: 'now', words: '没有期限' }
  return describeStanding({ state: 'in-progress', dueOn }, today)
}

/** 各单位都答复了: of a matter that is answered, where units that only join may still be at it. */
export function describeAnswered(parts: readonly Pick<Dated, 'state' | 'part'>[]): string {
  const open = parts.filter(({ part, state }) => part === 'joint' && isWithUnit(state)).length
  if (open === 0) return '各单位都答复了'
  return `该答复的单位都答复了，会办的还有 ${open} 家没有会签`
}

/** What a unit does with its part, as four lamps: it signs, talks, answers, and is rated. */
export function assignmentLamps(
  one: Dated & { talkedOn: IsoDay | null; isRated: boolean },
  today: IsoDay,
): Lamp[] {
  const { state, matterState, part, dueOn, answeredOn, talkedOn, isRated } = one
  const isLeft = isLeftOver(state, matterState)
  const hasRefused = isRefused(state)
  const isSigned = !isUnsigned(state) && !hasRefused
  const hasAnswered = isDone(state)
  const due = describeDue(one, today)
  const answering = hasAnswered
    ? 'done'
    : due?.tone === 'late'
      ? 'late'
      : isSigned && !isLeft
        ? 'now'
        : 'waiting'
  // What was answered without a talk has none to come.
  const isTalkless = hasAnswered && talkedOn === null
  const lamps: (Lamp | false)[] = [
    {
      sign: '签',
      name: '签收',
      state: isSigned ? 'done' : hasRefused || isLeft ? 'waiting' : 'now',
      words: hasRefused ? '已退件' : isSigned ? '已签收' : isLeft ? '没有签收' : '待签收',
    },
    !isTalkless && {
      sign: '商',
      name: '沟通',
      state: talkedOn !== null ? 'done' : isSigned && !hasAnswered && !isLeft ? 'now' : 'waiting',
      words: talkedOn === null ? '没有记下' : formatDay(talkedOn),
    },
    {
      sign: '答',
      name: part === 'joint' ? '会签' : '答复',
      state: answering,
      words: answeredOn
        ? formatDay(answeredOn)
        : isLeft
          ? '不用再办'
          : (due?.words ?? (dueOn ? formatDay(dueOn) : '')),
    },
  ]
  const own = lamps.filter((lamp) => lamp !== false)
  if (part === 'joint') return own
  return [
    ...own,
    {
      sign: '评',
      name: '评价',
      state: isRated ? 'done' : isToRate(matterState) ? 'now' : 'waiting',
      words: isRated
        ? '已评价'
        : isToRate(matterState)
          ? '等评价'
          : isLeft || isClosed(matterState)
            ? '没有评价'
            : '单位都答复以后',
    },
  ]
}
