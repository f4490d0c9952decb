// The season and the hour in which a scene is drawn: the same shapes in other inks, at dusk seen from the other side.

import { INK, WIDTH } from './draw.ts'

export const MOODS = ['summer-day', 'dusk', 'winter-dawn'] as const
export type Mood = (typeof MOODS)[number]

type Inks = Record<keyof typeof INK, string>

const DUSK: Inks = {
  sky: '#f3d9b8',
  sun: '#d5562f',
  far: '#dcb99d',
  mid: '#b98e6f',
  line: '#5f3f25',
  loess1: '#dcb57a',
  loess2: '#c38f52',
  loess3: '#a06c39',
  loess4: '#764722',
  red1: '#cf8a66',
  red2: '#b1553a',
  red3: '#843525',
  green1: '#dcc07a',
  green2: '#c58f3f',
  green3: '#8c5a2c',
  water1: '#dcc7ac',
  water2: '#ab9182',
  dark: '#4b3f3a',
}

const WINTER_DAWN: Inks = {
  sky: '#e7e6ea',
  sun: '#e3a08a',
  far: '#cdd3db',
  mid: '#a8b1bc',
  line: '#5d6068',
  loess1: '#f0ebe2',
  loess2: '#ddd2c2',
  loess3: '#bca88e',
  loess4: '#85715b',
  red1: '#e0c5ba',
  red2: '#bd8979',
  red3: '#8a584b',
  green1: '#e4e8e5',
  green2: '#b6c2bd',
  green3: '#62776f',
  water1: '#dbe4ea',
  water2: '#a7b9c4',
  dark: '#3d4750',
}

const OTHER_INKS: Record<Exclude<Mood, 'summer-day'>, Inks> = {
  dusk: DUSK,
  'winter-dawn': WINTER_DAWN,
}

/** A drawing made in the light inks of a summer's day, in the mood's. */
export function inMood(drawing: string, mood: Mood): string {
  if (mood === 'summer-day') return drawing
  const inks = OTHER_INKS[mood]
  const otherInk = new Map(
    Object.entries(INK).map(([name, ink]) => [ink as string, inks[name as keyof Inks]]),
  )
  const inked = drawing.replaceAll(/#[0-9a-f]{6}/g, (ink) => otherInk.get(ink) ?? ink)
  return mood === 'dusk' ? `<g transform="matrix(-1 0 0 1 ${WIDTH} 0)">${inked}</g>` : inked
}
