// Pictures for the demonstration: landscapes drawn by code in the inks of the design, so that no
// photograph of a real place or person is needed. The same drawing and seed give the same picture.

import { danxia } from './landscape/danxia.ts'
import { HEIGHT, WIDTH } from './landscape/draw.ts'
import { dunes } from './landscape/dunes.ts'
import { gobi } from './landscape/gobi.ts'
import { gorge } from './landscape/gorge.ts'
import { grassland } from './landscape/grassland.ts'
import { grotto } from './landscape/grotto.ts'
import { loess } from './landscape/loess.ts'
import { inMood, type Mood } from './landscape/mood.ts'
import { oasis } from './landscape/oasis.ts'
import { orchard } from './landscape/orchard.ts'
import { passWall } from './landscape/pass-wall.ts'
import { riverBridge } from './landscape/river-bridge.ts'
import { snowMountain } from './landscape/snow-mountain.ts'
import { terraces } from './landscape/terraces.ts'
import { waterWheel } from './landscape/water-wheel.ts'
import { seededRandom, type Random } from './random.ts'

export const SCENES = [
  'river-bridge',
  'water-wheel',
  'loess',
  'terraces',
  'orchard',
  'danxia',
  'oasis',
  'dunes',
  'gobi',
  'pass-wall',
  'grassland',
  'snow-mountain',
  'grotto',
  'gorge',
] as const
export type Scene = (typeof SCENES)[number]

const DRAW: Record<Scene, (random: Random) => string> = {
  'river-bridge': riverBridge,
  'water-wheel': waterWheel,
  loess,
  terraces,
  orchard,
  danxia,
  oasis,
  dunes,
  gobi,
  'pass-wall': passWall,
  grassland,
  'snow-mountain': snowMountain,
  grotto,
  gorge,
}

/** A scene at a time of the year and of the day. */
export interface Drawing {
  scene: Scene
  mood: Mood
}

/** As wide as any page shows it: each further pixel would be encoded at the first start. */
const SHOWN_WIDTH = 1080

/** The drawing as SVG text, 1080 by 675. */
export function landscape({ scene, mood }: Drawing, seed: string): string {
  const drawing = inMood(DRAW[scene](seededRandom(`${scene}/${mood}/${seed}`)), mood)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHOWN_WIDTH}" height="${(SHOWN_WIDTH * HEIGHT) / WIDTH}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${drawing}</svg>`
}
