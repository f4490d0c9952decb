import type { Random } from '../random.ts'
import {
  INK,
  WIDTH,
  contours,
  ground,
  jagged,
  rolling,
  shape,
  sky,
  stroke,
  sun,
  type Line,
} from './draw.ts'

/** A gate tower on an old frontier wall, snow mountains behind. */
export function passWall(random: Random): string {
  const snow = jagged(random, 470, 230, 440)
  const hills = rolling(random, 540, 40, 760)
  const plain = rolling(random, 700, 14, 1000)
  const front = rolling(random, 880, 24, 1200)
  return [
    sky(),
    sun(1290, 190),
    ground(snow, INK.far),
    ground((x) => snow(x) + 90 + 20 * Math.sin(x / 37), INK.mid),
    ground(hills, INK.loess1),
    contours(hills, plain, 4, 0.2),
    rampart(() => 600, 70, INK.loess2),
    gate(330, 620, 0.5),
    ground(plain, INK.loess1),
    rampart(() => 610, 160, INK.loess3),
    gate(800, 612, 1),
    ground((x) => plain(x) + 60, INK.loess2),
    contours((x) => plain(x) + 60, front, 4, 0.22),
    road(),
    ground(front, INK.green2),
    shrubs(random, front),
  ].join('')
}

/** A crenellated wall across the picture, its top at `line`. */
function rampart(line: Line, tall: number, fill: string): string {
  const tooth = tall * 0.2
  let path = ''
  for (let x = 0; x < WIDTH; x += tooth * 2) {
    const y = line(x)
    path += `M${x} ${y + 1}v${-tooth}h${tooth * 1.1}v${tooth}z`
  }
  const courses = [0.3, 0.5, 0.7].map((share) => `M0 ${line(0) + tall * share}H${WIDTH}`).join('')
  return (
    shape(
      [
        [0, line(0)],
        [WIDTH, line(WIDTH)],
        [WIDTH, line(WIDTH) + tall],
        [0, line(0) + tall],
      ],
      fill,
    ) +
    `<path fill="${fill}" d="${path}"/>` +
    stroke(courses, INK.line, 1.6, 0.3)
  )
}

/** A gate of rammed earth carrying a hall of three roofs; `y` is the top of the wall. */
function gate(x: number, y: number, size: number): string {
  const at = (dx: number, dy: number) => [x + dx * size, y + dy * size] as const
  const floor = (level: number, half: number, tall: number) => {
    const top = -70 - level * 84
    const columns = Array.from({ length: 7 }, (_, index) => {
      const dx = (index - 3) * (half / 3.4)
      return `M${at(dx, top).join(' ')}L${at(dx, top - tall).join(' ')}`
    })
    return [
      shape([at(-half, top), at(half, top), at(half, top - tall), at(-half, top - tall)], INK.red1),
      stroke(columns.join(''), INK.red3, 7 * size),
      `<path fill="${INK.dark}" d="M${at(-half - 62, top - tall + 10).join(' ')}Q${at(-half, top - tall - 6).join(' ')} ${at(-half + 14, top - tall - 34).join(' ')}L${at(half - 14, top - tall - 34).join(' ')}Q${at(half, top - tall - 6).join(' ')} ${at(half + 62, top - tall + 10).join(' ')}Q${at(0, top - tall + 2).join(' ')} ${at(-half - 62, top - tall + 10).join(' ')}Z"/>`,
    ].join('')
  }
  return [
    shape([at(-250, 170), at(-214, -70), at(214, -70), at(250, 170)], INK.loess4),
    shape([at(90, 170), at(90, -70), at(214, -70), at(250, 170)], INK.line, 'opacity=".35"'),
    stroke(
      [-20, 30, 80, 130]
        .map((dy) => `M${at(-228, dy).join(' ')}L${at(228, dy).join(' ')}`)
        .join(''),
      INK.line,
      2 * size,
      0.35,
    ),
    `<path fill="${INK.dark}" d="M${at(-46, 170).join(' ')}V${at(0, 46)[1]}A${46 * size} ${46 * size} 0 0 1 ${at(46, 46).join(' ')}V${at(0, 170)[1]}Z"/>`,
    floor(0, 170, 58),
    floor(1, 136, 54),
    floor(2, 100, 48),
    `<path fill="${INK.dark}" d="M${at(-86, -320).join(' ')}L${at(-66, -354).join(' ')}H${at(66, 0)[0]}L${at(86, -320).join(' ')}Z"/>`,
  ].join('')
}

const road = () =>
  `<path fill="${INK.sky}" opacity=".8" d="M764 782H836C850 830 790 860 830 910C860 950 960 970 1010 1000H690C700 960 760 950 744 910C730 866 750 830 764 782Z"/>`

const shrubs = (random: Random, line: Line) =>
  Array.from({ length: 46 }, () => {
    const x = random.between(0, WIDTH)
    const y = line(x) + random.between(0, 110)
    const size = random.between(10, 30)
    return `<path fill="${random.pick([INK.green3, INK.green1, INK.loess2])}" d="M${x.toFixed(0)} ${y.toFixed(0)}a${size.toFixed(0)} ${(size * 0.7).toFixed(0)} 0 0 1 ${(size * 2).toFixed(0)} 0z"/>`
  }).join('')
