import type { Random } from '../random.ts'
import {
  HEIGHT,
  INK,
  WIDTH,
  band,
  contours,
  ground,
  rolling,
  sky,
  stroke,
  sun,
  type Line,
} from './draw.ts'
import { poplar, roundTree } from './growth.ts'

/** Tableland cut by gullies, with cave dwellings in the cliff of the near terrace. */
export function loess(random: Random): string {
  const far = rolling(random, 320, 20, 1400)
  const flats = [
    tableland(random, 380, 500),
    tableland(random, 470, 620),
    tableland(random, 560, 760),
  ]
  const fills = [INK.mid, INK.loess2, INK.loess3]
  const yard = rolling(random, 806, 8, 900)
  return [
    sky(),
    sun(1220, 180, 62),
    ground(far, INK.far),
    flats.map((flat, index) => mesa(flat, fills[index] ?? INK.loess2, 26 + index * 10)).join(''),
    cliff(random, yard),
    ground(yard, INK.loess1),
    contours(yard, () => HEIGHT + 40, 4, 0.2),
    roundTree(250, 900, 210),
    roundTree(330, 930, 130, INK.green2),
    poplar(1430, 900, 330),
    poplar(1490, 916, 270, INK.green2),
    wall(1010, 940),
  ].join('')
}

/** Level tops that drop into gullies. */
function tableland(random: Random, high: number, low: number): Line {
  const gullies = Array.from({ length: 4 }, (_, index) => ({
    x: index * 460 + random.between(-90, 210),
    half: random.between(70, 130),
  }))
  const soft = rolling(random, 0, 8, 600)
  return (x) => {
    const deepest = gullies.reduce((depth, gully) => {
      const away = Math.abs(x - gully.x) / gully.half
      return Math.max(depth, away < 1 ? 1 - away ** 2.6 : 0)
    }, 0)
    return high + soft(x) + (low - high) * deepest
  }
}

function mesa(line: Line, fill: string, lip: number): string {
  const folds: string[] = []
  for (let x = 12; x < WIDTH; x += 26) {
    folds.push(`M${x} ${(line(x) + lip + 8).toFixed(0)}q${x % 4 === 0 ? 6 : -6} 34 2 74`)
  }
  return (
    ground(line, fill) +
    band(line, (x) => line(x) + lip * 0.55, INK.green1) +
    band(
      (x) => line(x) + lip * 0.55,
      (x) => line(x) + lip,
      INK.loess1,
    ) +
    stroke(folds.join(''), INK.line, 2, 0.24)
  )
}

function cliff(random: Random, yard: Line): string {
  const top = rolling(random, 640, 12, 900)
  const caves: string[] = []
  for (const x of [470, 620, 770, 920, 1120, 1270]) {
    const y = yard(x) + 6
    caves.push(
      `<path fill="${INK.loess1}" d="M${x - 56} ${y}v-70a56 62 0 0 1 112 0v70z"/>`,
      `<path fill="${INK.loess4}" d="M${x - 44} ${y}v-66a44 50 0 0 1 88 0v66z"/>`,
      `<path fill="${INK.sky}" d="M${x - 36} ${y - 66}a36 42 0 0 1 72 0z"/>`,
      `<rect x="${x - 36}" y="${y - 56}" width="34" height="34" fill="${INK.sky}"/>`,
      `<rect x="${x + 6}" y="${y - 60}" width="30" height="60" fill="${INK.red2}"/>`,
      stroke(
        `M${x - 24} ${y - 56}v34M${x - 12} ${y - 56}v34M${x - 36} ${y - 39}h34M${x} ${y - 66}v-42M${x - 20} ${y - 66}v-34M${x + 20} ${y - 66}v-34`,
        INK.loess4,
        2,
      ),
    )
  }
  const scratches = Array.from({ length: 90 }, () => {
    const x = random.between(0, WIDTH)
    return `M${x.toFixed(0)} ${(top(x) + random.between(30, 90)).toFixed(0)}v${random.between(14, 46).toFixed(0)}`
  })
  return [
    ground(top, INK.loess3),
    band(top, (x) => top(x) + 20, INK.green2),
    stroke(scratches.join(''), INK.line, 2, 0.25),
    ...caves,
  ].join('')
}

const wall = (x: number, y: number) =>
  `<path fill="${INK.loess3}" d="M${x} ${y}v-54h360v54z"/>` +
  stroke(`M${x} ${y - 54}h360M${x + 6} ${y - 34}h348M${x + 6} ${y - 16}h348`, INK.loess4, 4, 0.6)
