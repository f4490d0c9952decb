import type { Random } from '../random.ts'
import { HEIGHT, INK, WIDTH, ground, jagged, rolling, shape, sky, stroke, sun } from './draw.ts'
import { house, poplars } from './growth.ts'

const HORIZON = 560
const ROWS = [
  INK.green2,
  INK.loess1,
  INK.green1,
  INK.loess2,
  INK.green3,
  INK.loess1,
  INK.green2,
  INK.loess3,
  INK.green1,
]

/** Fields running to a belt of poplars under bare mountains. */
export function oasis(random: Random): string {
  const snow = jagged(random, 420, 170, 420)
  const dunes = rolling(random, 450, 60, 760)
  const belt = () => HORIZON + 4
  return [
    sky(),
    sun(300, 200),
    ground(snow, INK.far),
    ground(dunes, INK.loess1),
    ground((x) => dunes(x) + 46 + 30 * Math.sin(x / 240), INK.loess2),
    ground(() => HORIZON - 14, INK.green3),
    poplars(random, belt, 0, WIDTH, 22, 120),
    house(1030, HORIZON + 6, 74, INK.sky, INK.red2),
    house(1124, HORIZON + 8, 58, INK.sky, INK.loess4),
    fields(random),
    poplars(random, (x) => HORIZON + 40 + (x - 1180) * 0.28, 1210, WIDTH + 60, 74, 250),
  ].join('')
}

function fields(random: Random): string {
  const vanish = 640
  const strips: string[] = [ground(() => HORIZON, INK.loess2)]
  const furrows: string[] = []
  let left = -2300
  for (let index = 0; left < 3900; index += 1) {
    const width = random.between(330, 520)
    const top = (x: number) => vanish + (x - vanish) * 0.085
    const fill = ROWS[index % ROWS.length] ?? INK.green1
    strips.push(
      shape(
        [
          [top(left), HORIZON],
          [top(left + width), HORIZON],
          [left + width, HEIGHT],
          [left, HEIGHT],
        ],
        fill,
      ),
    )
    for (let part = 1; part < 8; part += 1) {
      const x = left + (width * part) / 8
      furrows.push(`M${top(x).toFixed(1)} ${HORIZON}L${x.toFixed(1)} ${HEIGHT}`)
    }
    left += width
  }
  const ditch = shape(
    [
      [vanish - 3, HORIZON],
      [vanish + 5, HORIZON],
      [vanish + 92, HEIGHT],
      [vanish - 54, HEIGHT],
    ],
    INK.water1,
  )
  return strips.join('') + stroke(furrows.join(''), INK.line, 1.6, 0.24) + ditch
}
