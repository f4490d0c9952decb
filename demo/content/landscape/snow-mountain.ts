import type { Random } from '../random.ts'
import {
  INK,
  WIDTH,
  box,
  ground,
  jagged,
  ripples,
  rolling,
  shape,
  sky,
  sun,
  type Line,
  type Point,
} from './draw.ts'
import { fir } from './growth.ts'

const SHORE = 650

/** Snow peaks over firs and a still lake. */
export function snowMountain(random: Random): string {
  const hills = rolling(random, 540, 44, 700)
  const wood = rolling(random, 606, 18, 620)
  const front = rolling(random, 930, 22, 900)
  return [
    sky(),
    sun(330, 180),
    ground(jagged(random, 420, 190, 380), INK.far),
    range(random),
    ground(hills, INK.green1),
    ground(wood, INK.green2),
    stand(random, wood, 24, 66, INK.green3),
    box(0, SHORE, WIDTH, 400, INK.water1),
    reflection(),
    box(0, SHORE - 4, WIDTH, 8, INK.water2),
    ripples(random, SHORE + 50, 930),
    ground(front, INK.green3),
    stand(
      random,
      (x) => front(x) + 40,
      74,
      190,
      INK.dark,
      (x) => x < 420 || x > 1220,
    ),
  ].join('')
}

const PEAKS: readonly { x: number; y: number; half: number }[] = [
  { x: 330, y: 330, half: 330 },
  { x: 1290, y: 300, half: 360 },
  { x: 640, y: 250, half: 360 },
  { x: 960, y: 170, half: 430 },
]

function range(random: Random): string {
  return PEAKS.map(({ x, y, half }) => {
    const foot = 600
    const lean = random.between(-0.12, 0.12) * half
    const snow = (share: number, side: number): Point => [
      x + side * half * share,
      y + (foot - y) * share,
    ]
    const edge: Point[] = [0.36, 0.24, 0.42, 0.28, 0.4].map((share, index) => [
      x + (index - 2) * half * 0.13 + lean * 0.3,
      y + (foot - y) * (share + 0.06),
    ])
    return [
      shape(
        [
          [x, y],
          [x + half, foot],
          [x - half, foot],
        ],
        INK.mid,
      ),
      shape(
        [
          [x, y],
          [x + half, foot],
          [x + lean, foot],
        ],
        INK.dark,
        'opacity=".34"',
      ),
      shape([[x, y], snow(0.34, -1), ...edge, snow(0.34, 1)], '#fdfaf3'),
      shape(
        [[x, y], [x + lean * 0.42, y + (foot - y) * 0.42], ...edge.slice(3), snow(0.34, 1)],
        INK.far,
      ),
    ].join('')
  }).join('')
}

/** Peaks upside down in the water, paler and flatter. */
const reflection = () =>
  PEAKS.map(({ x, y, half }) =>
    shape(
      [
        [x, SHORE + (600 - y) * 0.52],
        [x + half * 0.86, SHORE],
        [x - half * 0.86, SHORE],
      ],
      INK.water2,
      'opacity=".4"',
    ),
  ).join('')

function stand(
  random: Random,
  line: Line,
  gap: number,
  tall: number,
  fill: string,
  where: (x: number) => boolean = () => true,
) {
  const trees: string[] = []
  for (let x = 0; x < WIDTH; x += gap * random.between(0.6, 1.4)) {
    if (where(x))
      trees.push(
        fir(
          Math.round(x),
          Math.round(line(x) + 8),
          Math.round(tall * random.between(0.7, 1.2)),
          fill,
        ),
      )
  }
  return trees.join('')
}
