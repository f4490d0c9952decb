import type { Random } from '../random.ts'
import {
  INK,
  WIDTH,
  band,
  box,
  contours,
  disc,
  ground,
  ripples,
  rolling,
  shape,
  sky,
  stroke,
  sun,
} from './draw.ts'
import { grass, poplars } from './growth.ts'

const HUB = { x: 560, y: 520, radius: 290 }
const SPOKES = 28

/** The great wheel that lifts river water to the fields. */
export function waterWheel(random: Random): string {
  const far = rolling(random, 360, 50, 980)
  const middle = rolling(random, 450, 54, 700)
  const bank = rolling(random, 566, 12, 800)
  const meadow = rolling(random, 905, 16, 900)
  return [
    sky(),
    sun(1280, 130),
    ground(far, INK.far),
    ground(middle, INK.loess1),
    contours(middle, bank, 5),
    ground(bank, INK.green1),
    poplars(random, bank, 820, WIDTH, 44, 150),
    poplars(random, bank, 10, 250, 44, 120),
    box(0, 610, WIDTH, 390, INK.water1),
    band(() => 606, rolling(random, 622, 4, 220), INK.green2),
    ripples(random, 660, 930),
    flume(),
    wheel(),
    ground(meadow, INK.green2),
    grass(random, meadow, 90, 220, INK.green3),
  ].join('')
}

/** The trough that carries the lifted water off to the fields. */
function flume(): string {
  const top = HUB.y - HUB.radius + 24
  const posts = [820, 980, 1140, 1300, 1460, 1620].map(
    (x) => `M${x} ${top}L${x - 16} 622M${x} ${top}L${x + 16} 622M${x - 11} ${top + 150}h22`,
  )
  return [
    stroke(posts.join(''), INK.line, 7),
    stroke(`M${HUB.x + 40} ${top - 8}L${WIDTH} ${top + 6}`, INK.loess4, 18),
    stroke(`M${HUB.x + 40} ${top - 18}L${WIDTH} ${top - 4}`, INK.water2, 5),
  ].join('')
}

function wheel(): string {
  const { x, y, radius } = HUB
  const spokes: string[] = []
  const buckets: string[] = []
  for (let index = 0; index < SPOKES; index += 1) {
    const angle = (index / SPOKES) * Math.PI * 2
    const at = (reach: number, turn = 0) =>
      [x + Math.cos(angle + turn) * reach, y + Math.sin(angle + turn) * reach] as const
    spokes.push(`M${at(34).join(' ')}L${at(radius).join(' ')}`)
    buckets.push(
      shape(
        [at(radius - 10), at(radius + 26, 0.03), at(radius + 22, 0.1), at(radius - 8, 0.09)],
        INK.loess4,
      ),
    )
  }
  const ring = (reach: number, width: number) =>
    `<circle cx="${x}" cy="${y}" r="${reach}" fill="none" stroke="${INK.loess4}" stroke-width="${width}"/>`
  return [
    `<ellipse cx="${x}" cy="790" rx="330" ry="26" fill="${INK.water2}" opacity=".7"/>`,
    stroke(spokes.join(''), INK.loess4, 5),
    ring(radius, 11),
    ring(radius - 40, 4),
    ring(radius * 0.52, 6),
    ...buckets,
    shape(
      [
        [x - 20, y],
        [x + 20, y],
        [x + 74, 830],
        [x + 30, 830],
      ],
      INK.line,
    ),
    shape(
      [
        [x - 20, y],
        [x + 20, y],
        [x - 30, 830],
        [x - 74, 830],
      ],
      INK.line,
    ),
    disc(x, y, 36, INK.loess3),
    disc(x, y, 15, INK.line),
    stroke(`M${x - 180} 800q24 -22 52 -6t56 2`, INK.sky, 6, 0.9),
  ].join('')
}
