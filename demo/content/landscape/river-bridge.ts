import type { Random } from '../random.ts'
import {
  INK,
  WIDTH,
  band,
  box,
  contours,
  ground,
  ripples,
  rolling,
  shape,
  sky,
  stroke,
  sun,
} from './draw.ts'
import { poplars } from './growth.ts'

const DECK = 610
const SPAN = 300

/** The river through the city under a bridge of steel arches. */
export function riverBridge(random: Random): string {
  const far = rolling(random, 330, 46, 900)
  const middle = rolling(random, 400, 60, 760)
  const near = rolling(random, 470, 44, 620)
  const shore = rolling(random, 568, 5, 500)
  return [
    sky(),
    sun(1210, 190, 58),
    ground(far, INK.far),
    ground(middle, INK.loess1),
    contours(middle, near, 3),
    ground(near, INK.loess2),
    contours(near, shore, 5),
    blocks(random),
    ground(shore, INK.green3),
    poplars(random, shore, 20, WIDTH, 34, 54),
    box(0, 576, WIDTH, 424, INK.water1),
    band(() => 576, rolling(random, 596, 4, 260), INK.water2),
    ripples(random, 640, 1000),
    stroke(glitter(random), INK.sun, 4, 0.5),
    bridge(),
    raft(430, 830),
  ].join('')
}

function blocks(random: Random): string {
  const houses: string[] = []
  for (let x = 0; x < WIDTH; x += random.between(34, 62)) {
    const tall = random.between(48, 138) * (0.7 + 0.5 * Math.sin((x / WIDTH) * Math.PI))
    houses.push(
      `<rect x="${x.toFixed(0)}" y="${(570 - tall).toFixed(0)}" width="${random.between(24, 46).toFixed(0)}" height="${tall.toFixed(0)}" fill="${random.pick([INK.loess3, INK.loess4, INK.mid])}" opacity=".72"/>`,
    )
  }
  return houses.join('')
}

const glitter = (random: Random) =>
  Array.from({ length: 12 }, (_, row) => {
    const half = random.between(18, 52) * (1 + row * 0.06)
    return `M${(1210 - half).toFixed(0)} ${660 + row * 27}h${(half * 2).toFixed(0)}`
  }).join('')

function bridge(): string {
  const arches: string[] = []
  const piers: string[] = []
  for (let left = -100; left < WIDTH; left += SPAN) {
    const rise = (x: number) => DECK - 6 - 92 * Math.sin(((x - left) / SPAN) * Math.PI)
    let arch = `M${left} ${DECK}`
    for (let x = left; x <= left + SPAN; x += 10) arch += `L${x} ${rise(x).toFixed(1)}`
    for (let x = left + 25; x < left + SPAN; x += 25) {
      arch += `M${x} ${DECK}V${rise(x).toFixed(1)}`
      if (x + 25 < left + SPAN) arch += `M${x} ${rise(x).toFixed(1)}L${x + 25} ${DECK}`
    }
    arches.push(arch)
    piers.push(
      shape(
        [
          [left - 15, DECK],
          [left + 15, DECK],
          [left + 24, 742],
          [left - 24, 742],
        ],
        INK.loess4,
      ),
      `<ellipse cx="${left}" cy="744" rx="46" ry="7" fill="${INK.water2}"/>`,
    )
  }
  return [
    ...piers,
    stroke(arches.join(''), INK.dark, 4),
    box(0, DECK - 4, WIDTH, 16, INK.dark),
    stroke(`M0 ${DECK + 20}H${WIDTH}`, INK.dark, 3, 0.35),
  ].join('')
}

/** A raft of inflated skins, as the river has long known them. */
function raft(x: number, y: number): string {
  const skins = [0, 1, 2, 3, 4].map(
    (index) => `<ellipse cx="${x + index * 34}" cy="${y}" rx="20" ry="10" fill="${INK.loess2}"/>`,
  )
  return [
    `<ellipse cx="${x + 70}" cy="${y + 10}" rx="120" ry="8" fill="${INK.water2}"/>`,
    ...skins,
    stroke(`M${x - 24} ${y - 9}h184`, INK.loess4, 6),
    shape(
      [
        [x + 50, y - 10],
        [x + 60, y - 52],
        [x + 76, y - 52],
        [x + 82, y - 10],
      ],
      INK.red2,
    ),
    `<circle cx="${x + 68}" cy="${y - 62}" r="10" fill="${INK.loess4}"/>`,
    stroke(`M${x + 78} ${y - 40}L${x + 132} ${y + 18}`, INK.line, 4),
  ].join('')
}
