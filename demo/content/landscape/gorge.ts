import type { Random } from '../random.ts'
import {
  INK,
  WIDTH,
  clip,
  ground,
  rolling,
  shape,
  sky,
  stroke,
  sun,
  trace,
  type Line,
} from './draw.ts'
import { fir, house, roundTree } from './growth.ts'

/** Green southern mountains, mist in the folds, a clear river between. */
export function gorge(random: Random): string {
  const layers: { line: Line; fill: string }[] = [
    { line: peaks(random, 330, 150, 520), fill: INK.far },
    { line: peaks(random, 430, 170, 460), fill: INK.water1 },
    { line: peaks(random, 540, 190, 560), fill: INK.green1 },
  ]
  const left: Line = (x) => 390 + (x / 620) ** 1.7 * 600 + 16 * Math.sin(x / 60)
  const right: Line = (x) => 350 + ((WIDTH - x) / 640) ** 1.6 * 640 + 14 * Math.sin(x / 52)
  return [
    sky(),
    sun(1010, 180),
    layers
      .map(({ line, fill }, index) => ground(line, fill) + mist(random, 470 + index * 90))
      .join(''),
    river(random),
    slope(random, 'left', left, 0, 640, INK.green2),
    slope(random, 'right', right, 950, WIDTH, INK.green3),
    house(1250, 812, 92, INK.sky, INK.dark),
    house(1372, 780, 78, INK.sky, INK.dark),
    roundTree(1222, 818, 70, INK.green1),
    roundTree(1480, 776, 84, INK.green1),
    fir(110, 880, 170, INK.green3),
    fir(196, 900, 130, INK.dark),
    fir(40, 910, 150, INK.dark),
  ].join('')
}

function peaks(random: Random, y: number, height: number, length: number): Line {
  const soft = rolling(random, 0, 34, length * 0.9)
  const phase = random.between(0, Math.PI)
  return (x) => y + soft(x) - height * Math.abs(Math.cos((x / length) * Math.PI + phase)) ** 3
}

function mist(random: Random, y: number): string {
  const top = rolling(random, y, 14, 420)
  return `<path fill="${INK.sky}" opacity=".62" d="${trace(top)}V${y + 46}H0Z"/>`
}

function river(random: Random): string {
  const glints = Array.from({ length: 26 }, () => {
    const y = random.between(690, 990)
    const half = 60 + (y - 660) * 0.8
    return `M${(790 + random.between(-half, half * 0.8)).toFixed(0)} ${y.toFixed(0)}q24 -5 48 0t48 0`
  })
  return [
    ground(rolling(random, 652, 10, 400), INK.green2),
    `<path fill="${INK.water2}" d="M770 650C850 672 680 700 704 744C740 804 560 860 420 1000H1240C1130 880 980 820 912 750C870 706 920 676 812 650Z"/>`,
    `<path fill="${INK.water1}" d="M778 652C846 676 706 704 732 748C764 808 640 880 520 1000H1140C1050 890 940 830 884 756C850 712 884 676 804 652Z"/>`,
    stroke(glints.join(''), INK.water2, 3, 0.8),
  ].join('')
}

/** A wooded slope: rows of crowns, each a small arch, denser towards its edge. */
function slope(random: Random, id: string, line: Line, from: number, to: number, fill: string) {
  const crowns: string[] = []
  const bright: string[] = []
  for (let depth = 8; depth < 620; depth += 16 + depth * 0.05) {
    for (let x = from; x < to; x += random.between(26, 44) + depth * 0.05) {
      const half = random.between(9, 16) + depth * 0.02
      const arch = `M${(x - half).toFixed(1)} ${(line(x) + depth + half * 0.7).toFixed(1)}a${half.toFixed(1)} ${(half * 1.1).toFixed(1)} 0 0 1 ${(half * 2).toFixed(1)} 0`
      ;(random.chance(0.12) ? bright : crowns).push(arch)
    }
  }
  const outline = `${trace(line, from, to)}V1000H${from}Z`
  const inside = [
    shape(
      [
        [from, 0],
        [to, 0],
        [to, 1000],
        [from, 1000],
      ],
      fill,
    ),
    stroke(crowns.join(''), INK.dark, 2.4, 0.34),
    `<path fill="${INK.green1}" opacity=".55" d="${bright.join('')}"/>`,
  ]
  return clip(id, outline, inside.join('')) + edgeTrees(random, line, from, to)
}

function edgeTrees(random: Random, line: Line, from: number, to: number): string {
  const trees: string[] = []
  for (let x = from; x < to; x += random.between(14, 40)) {
    const draw = random.chance(0.6) ? fir : roundTree
    trees.push(draw(Math.round(x), Math.round(line(x) + 14), random.integer(34, 62), INK.green3))
  }
  return trees.join('')
}
