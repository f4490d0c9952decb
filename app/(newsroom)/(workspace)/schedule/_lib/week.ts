import { addDays, isIsoDay, shanghaiDay, shanghaiTime, weekday, type IsoDay } from '#lib/dates'

/** A time of a day in Shanghai, in minutes since midnight. */
export interface Slot {
  day: IsoDay
  minutes: number
}

/** What an edition takes of its column, so that its headline can be read; the time is its upper edge. */
export const SHOWN = 90
const STEP = 30
const DAY = 24 * 60

/** Monday to Sunday around a day; around today for what is no day. */
export function weekOf(asked: string | undefined, today: IsoDay): IsoDay[] {
  const day = asked && isIsoDay(asked) ? asked : today
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

export function slotOf(instant: Date): Slot {
  const [hour = 0, minute = 0] = shanghaiTime(instant).split(':').map(Number)
  return { day: shanghaiDay(instant), minutes: hour * 60 + minute }
}

/** 'HH:MM' */
export function formatSlotTime({ minutes }: Slot): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The hours that a week shows: those of an office, and more where something is published earlier or later. */
export function shownHours(slots: readonly Slot[]): { first: number; last: number } {
  const starts = slots.map(({ minutes }) => minutes)
  return {
    first: Math.floor(Math.min(7 * 60, ...starts) / 60),
    last: Math.ceil(Math.max(21 * 60, ...starts.map((start) => Math.min(start + SHOWN, DAY))) / 60),
  }
}

/** The half hour that a height in a column lies in; `share` is 0 at its upper edge and 1 at its lower. */
export function slotAt(
  day: IsoDay,
  share: number,
  { first, last }: { first: number; last: number },
): Slot {
  const minutes = Math.floor(((first + share * (last - first)) * 60) / STEP) * STEP
  return { day, minutes: Math.min(Math.max(minutes, first * 60), last * 60 - STEP) }
}

/** Where an arrow key leads: a day, also into the weeks around, or to the next half hour within what is shown. */
export function shiftSlot(
  { day, minutes }: Slot,
  key: string,
  { first, last }: { first: number; last: number },
): Slot | null {
  switch (key) {
    case 'ArrowLeft':
      return { day: addDays(day, -1), minutes }
    case 'ArrowRight':
      return { day: addDays(day, 1), minutes }
    case 'ArrowUp':
      return { day, minutes: Math.max(first * 60, (Math.ceil(minutes / STEP) - 1) * STEP) }
    case 'ArrowDown':
      return { day, minutes: Math.min(last * 60 - STEP, (Math.floor(minutes / STEP) + 1) * STEP) }
    default:
      return null
  }
}

/** The column in which a day is shown: a day of another week at the edge towards it. */
export function columnOf(day: IsoDay, week: readonly IsoDay[]): number {
  const column = week.indexOf(day)
  if (column >= 0) return column
  return day < (week[0] ?? day) ? 0 : week.length - 1
}

/** Which part of its column each slot takes, so that none covers another. */
export function lanesOf(slots: readonly Slot[]): { lane: number; lanes: number }[] {
  const places = slots.map(() => ({ lane: 0, lanes: 1 }))
  const order = slots.map((_, index) => index).toSorted((one, other) => byTime(slots, one, other))
  let group: number[] = []
  const close = () => {
    const lanes = Math.max(0, ...group.map((index) => places[index]?.lane ?? 0)) + 1
    for (const index of group) places[index] = { lane: places[index]?.lane ?? 0, lanes }
    group = []
  }
  for (const index of order) {
    const covering = group.filter((other) => covers(slots[other], slots[index]))
    if (covering.length === 0) close()
    const taken = new Set(covering.map((other) => places[other]?.lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    places[index] = { lane, lanes: 1 }
    group.push(index)
  }
  close()
  return places
}

function byTime(slots: readonly Slot[], one: number, other: number): number {
  const [a, b] = [slots[one], slots[other]]
  if (!a || !b) return 0
  return a.day === b.day ? a.minutes - b.minutes : a.day < b.day ? -1 : 1
}

const covers = (earlier: Slot | undefined, later: Slot | undefined): boolean =>
  earlier?.day === later?.day && (later?.minutes ?? 0) - (earlier?.minutes ?? 0) < SHOWN
