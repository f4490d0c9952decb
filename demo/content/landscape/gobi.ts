import type { Random } from '../random.ts'
import {
  INK,
  WIDTH,
  band,
  contours,
  disc,
  ground,
  jagged,
  rolling,
  shape,
  sky,
  stroke,
  sun,
} from './draw.ts'

/** Stony plain with an old beacon tower and new wind turbines. */
export function gobi(random: Random): string {
  const far = jagged(random, 560, 130, 520)
  const low = rolling(random, 580, 16, 900)
  const plain = rolling(random, 640, 10, 1300)
  const front = rolling(random, 830, 30, 1500)
  const mills = Array.from({ length: 9 }, (_, index) => ({
    x: 560 + index * 118 + random.between(-26, 26),
    size: random.between(0.55, 0.8),
  }))
  return [
    sky(),
    sun(1180, 300, 74),
    ground(far, INK.far),
    ground(low, INK.mid),
    mills.map(({ x, size }) => turbine(random, x, low(x) + 10, 230 * size)).join(''),
    ground(plain, INK.loess1),
    contours(plain, front, 4, 0.2),
    turbine(random, 1060, plain(1060) + 30, 330),
    turbine(random, 1400, plain(1400) + 60, 420),
    tower(330, 700),
    ground(front, INK.loess2),
    band(front, (x) => front(x) + 8, INK.loess3),
    stones(random),
    camels(front(900)),
  ].join('')
}

function turbine(random: Random, x: number, y: number, tall: number): string {
  const turn = random.between(0, 2)
  const hub = y - tall
  const blades = [0, 1, 2].map((index) => {
    const angle = turn + (index * Math.PI * 2) / 3
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    const reach = tall * 0.5
    return shape(
      [
        [x, hub],
        [x + dx * reach * 0.24 - dy * reach * 0.06, hub + dy * reach * 0.24 + dx * reach * 0.06],
        [x + dx * reach, hub + dy * reach],
      ],
      '#fdfaf3',
    )
  })
  const half = tall * 0.016
  return [
    shape(
      [
        [x - half, hub],
        [x + half, hub],
        [x + half * 2, y],
        [x - half * 2, y],
      ],
      '#fdfaf3',
    ),
    ...blades,
    disc(x, hub, half * 1.8, INK.mid),
  ].join('')
}

/** A beacon tower of rammed earth, worn by wind. */
function tower(x: number, y: number): string {
  const layers = Array.from(
    { length: 8 },
    (_, index) => `M${x - 104 + index * 5} ${y - 20 - index * 32}h${208 - index * 10}`,
  )
  return [
    `<ellipse cx="${x + 30}" cy="${y + 4}" rx="210" ry="20" fill="${INK.loess3}" opacity=".5"/>`,
    shape(
      [
        [x - 112, y],
        [x - 70, y - 268],
        [x - 44, y - 290],
        [x - 30, y - 270],
        [x + 8, y - 274],
        [x + 24, y - 300],
        [x + 58, y - 286],
        [x + 74, y - 262],
        [x + 116, y],
      ],
      INK.loess3,
    ),
    shape(
      [
        [x + 30, y],
        [x + 44, y - 294],
        [x + 58, y - 286],
        [x + 74, y - 262],
        [x + 116, y],
      ],
      INK.loess4,
    ),
    stroke(layers.join(''), INK.line, 2, 0.35),
    shape(
      [
        [x - 250, y + 6],
        [x - 236, y - 34],
        [x - 150, y - 44],
        [x - 120, y + 6],
      ],
      INK.loess2,
    ),
    shape(
      [
        [x + 120, y + 6],
        [x + 140, y - 40],
        [x + 250, y - 26],
        [x + 280, y + 6],
      ],
      INK.loess2,
    ),
  ].join('')
}

const stones = (random: Random) =>
  Array.from({ length: 130 }, () => {
    const y = random.between(720, 990)
    const size = random.between(2, 4) * (1 + (y - 720) / 90)
    return `<ellipse cx="${random.between(0, WIDTH).toFixed(0)}" cy="${y.toFixed(0)}" rx="${size.toFixed(1)}" ry="${(size * 0.5).toFixed(1)}" fill="${random.pick([INK.loess3, INK.loess4, INK.mid])}" opacity=".7"/>`
  }).join('')

function camels(ground: number): string {
  return [0, 1, 2, 3]
    .map((index) => {
      const x = 660 + index * 150
      const y = ground + 12 - (index % 2) * 4
      return (
        `<path fill="${INK.loess4}" d="M${x} ${y - 46}q6 -22 16 -4q6 6 12 0q8 -22 20 2q10 4 14 -6l10 -34q4 -10 18 -6l6 6l-16 6l-12 46q-6 14 -20 14l-34 0q-14 0 -18 -10z"/>` +
        stroke(
          `M${x + 8} ${y - 26}v26M${x + 16} ${y - 24}v24M${x + 46} ${y - 24}v24M${x + 54} ${y - 26}v26`,
          INK.loess4,
          5,
        )
      )
    })
    .join('')
}
