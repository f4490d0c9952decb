// Pictures for the demonstration: landscapes drawn by code in the inks of the design, so that no
// photograph of a real place or person is needed. The same scene and seed draw the same picture.

import { danxia } from './landscape/danxia.ts'
import { HEIGHT, WIDTH } from './landscape/draw.ts'
import { dunes } from './landscape/dunes.ts'
import { gobi } from './landscape/gobi.ts'
import { gorge } from './landscape/gorge.ts'
import { grassland } from './landscape/grassland.ts'
import { grotto } from './landscape/grotto.ts'
import { loess } from './landscape/loess.ts'
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

/** The scene as SVG text, 1600 by 1000. */
export function landscape(scene: Scene, seed: string): string {
  const drawing = DRAW[scene](seededRandom(`${scene}/${seed}`))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${drawing}</svg>`
}
