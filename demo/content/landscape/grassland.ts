import type { Random } from '../random.ts'
import {
  INK,
  band,
  contours,
  disc,
  ground,
  jagged,
  rolling,
  sky,
  stroke,
  sun,
  type Line,
} from './draw.ts'
import { grass } from './growth.ts'

/** High pasture with a winding stream, tents and flocks. */
export function grassland(random: Random): string {
  const far = jagged(random, 400, 120, 460)
  const behind = rolling(random, 420, 46, 760)
  const middle = rolling(random, 520, 44, 900)
  const near = rolling(random, 640, 36, 1100)
  const front = rolling(random, 860, 24, 1300)
  return [
    sky(),
    sun(1230, 200),
    cloud(420, 190, 1),
    cloud(860, 130, 0.7),
    ground(far, INK.far),
    ground(behind, INK.green1),
    contours(behind, middle, 3, 0.16),
    ground(middle, INK.green2),
    contours(middle, near, 3, 0.16),
    ground(near, INK.green1),
    stream(near),
    flock(random, near, 210, 620),
    tent(1080, near(1080) + 60, 150),
    tent(1300, near(1300) + 36, 104),
    ground(front, INK.green3),
    grass(random, front, 150, 420, INK.green1),
    flowers(random, front),
  ].join('')
}

const cloud = (x: number, y: number, size: number) =>
  `<path fill="#fbf6ec" d="M${x} ${y}h${260 * size}a${26 * size} ${26 * size} 0 0 0 -${30 * size} -${40 * size}a${52 * size} ${52 * size} 0 0 0 -${96 * size} -${20 * size}a${40 * size} ${40 * size} 0 0 0 -${74 * size} ${16 * size}a${30 * size} ${30 * size} 0 0 0 -${60 * size} ${44 * size}z"/>`

function stream(near: Line): string {
  const centre = (y: number) => 780 + 190 * Math.sin((y - 640) / 62) * ((y - 600) / 260)
  const left: string[] = []
  const right: string[] = []
  for (let y = near(780) + 2; y <= 900; y += 4) {
    const half = 3 + (y - 630) * 0.16
    left.push(`${(centre(y) - half).toFixed(1)} ${y.toFixed(1)}`)
    right.unshift(`${(centre(y) + half).toFixed(1)} ${y.toFixed(1)}`)
  }
  const outline = `M${[...left, ...right].join('L')}Z`
  return `<path fill="${INK.water1}" stroke="${INK.water2}" stroke-width="3" d="${outline}"/>`
}

function tent(x: number, y: number, width: number): string {
  const half = width / 2
  const tall = width * 0.62
  return [
    `<ellipse cx="${x}" cy="${y}" rx="${half * 1.2}" ry="${half * 0.14}" fill="${INK.green3}" opacity=".6"/>`,
    `<path fill="#fbf6ec" d="M${x - half} ${y}Q${x - half * 0.5} ${y - tall * 0.6} ${x} ${y - tall}Q${x + half * 0.5} ${y - tall * 0.6} ${x + half} ${y}Z"/>`,
    `<path fill="${INK.dark}" d="M${x - half * 0.2} ${y}L${x} ${y - tall * 0.56}L${x + half * 0.2} ${y}Z"/>`,
    stroke(
      `M${x - half * 0.62} ${y - tall * 0.34}Q${x} ${y - tall * 0.52} ${x + half * 0.62} ${y - tall * 0.34}M${x - half * 0.84} ${y - tall * 0.1}h${half * 0.5}M${x + half * 0.34} ${y - tall * 0.1}h${half * 0.5}`,
      INK.red2,
      width * 0.03,
    ),
    stroke(`M${x} ${y - tall}v${-width * 0.12}`, INK.line, 4),
  ].join('')
}

function flock(random: Random, line: Line, from: number, to: number): string {
  const sheep = Array.from({ length: 26 }, () => {
    const x = random.between(from, to)
    const y = line(x) + random.between(24, 120)
    const size = 7 + (y - line(x)) * 0.05
    return {
      y,
      mark: `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${(size * 1.5).toFixed(1)}" ry="${size.toFixed(1)}" fill="#fbf6ec"/>${disc(x + size * 1.5, y - size * 0.5, size * 0.5, INK.dark)}`,
    }
  })
  return sheep
    .toSorted((a, b) => a.y - b.y)
    .map(({ mark }) => mark)
    .join('')
}

function flowers(random: Random, line: Line): string {
  const heads = Array.from({ length: 70 }, () => {
    const x = random.between(0, 1600)
    const ink = random.pick([INK.sun, INK.loess1, INK.sky])
    return disc(x, line(x) + random.between(18, 140), random.between(3, 6), ink)
  })
  return heads.join('') + band(line, (x) => line(x) + 5, INK.green2)
}
