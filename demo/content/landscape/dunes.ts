import type { Random } from '../random.ts'
import { HEIGHT, INK, ground, jagged, rolling, sky, stroke, sun, trace, type Line } from './draw.ts'
import { poplars, roundTree } from './growth.ts'

/** Singing sands around a crescent of spring water. */
export function dunes(random: Random): string {
  return [
    sky(),
    sun(1240, 200, 66),
    ground(jagged(random, 420, 60, 700), INK.far),
    dune([240, 300, 900, 470], 620),
    dune([960, 200, 860, 560], 640),
    dune([-60, 430, 760, 520], 700),
    ground(rolling(random, 800, 9, 900), INK.loess2),
    spring(random),
    dune([1480, 560, 760, 480], 1010),
    dune([120, 760, 900, 640], 1060),
    windLines(random),
  ].join('')
}

/** A dune with one sharp crest: [crest x, crest y, reach right, reach left], standing on `foot`. */
function dune(form: readonly [number, number, number, number], foot: number): string {
  const [x, y, right, left] = form
  const outline: Line = (index) => {
    const share = index < x ? (x - index) / left : (index - x) / right
    return foot - (foot - y) * Math.max(0, 1 - share) ** 1.35
  }
  let spine = `M${x} ${y}`
  for (let step = 1; step <= 30; step += 1) {
    const share = step / 30
    const bend = Math.sin(share * Math.PI * 1.5) * 60
    spine += `L${(x + bend + share * right * 0.12).toFixed(1)} ${(y + (foot + 40 - y) * share).toFixed(1)}`
  }
  const lit = `${trace(outline, x - left, x)}${spine.replace('M', 'L')}V${HEIGHT}H${x - left}Z`
  const whole = `${trace(outline, x - left, x + right)}V${HEIGHT}H${x - left}Z`
  return [
    `<path fill="${INK.loess2}" d="${whole}"/>`,
    `<path fill="${INK.loess1}" d="${lit}"/>`,
    stroke(spine, INK.loess3, 3, 0.6),
  ].join('')
}

function spring(random: Random): string {
  const bank = () => 792
  return [
    `<path fill="${INK.green2}" d="M470 806Q820 716 1180 800Q1220 812 1180 826Q830 800 500 850Q440 840 470 806Z"/>`,
    poplars(random, bank, 700, 1080, 34, 96),
    hall(880, 776),
    roundTree(660, 800, 66),
    roundTree(1110, 806, 58),
    `<path fill="${INK.water2}" d="M430 838Q800 776 1216 822Q1010 946 760 932Q540 918 430 838Z"/>`,
    `<path fill="${INK.water1}" d="M486 846Q806 798 1150 832Q990 918 770 912Q580 902 486 846Z"/>`,
    `<path fill="${INK.loess1}" d="M470 838Q800 782 1180 822Q860 808 470 838Z"/>`,
  ].join('')
}

function hall(x: number, y: number): string {
  const roof = (half: number, index: number) =>
    `<path fill="${INK.dark}" d="M${x - half - 16} ${index}Q${x - half} ${index - 8} ${x - half + 10} ${index - 24}H${x + half - 10}Q${x + half} ${index - 8} ${x + half + 16} ${index}Z"/>`
  return [
    `<rect x="${x - 62}" y="${y - 44}" width="124" height="56" fill="${INK.red2}"/>`,
    stroke([-48, -24, 0, 24, 48].map((dx) => `M${x + dx} ${y - 44}v56`).join(''), INK.red3, 5),
    roof(72, y - 42),
    `<rect x="${x - 38}" y="${y - 92}" width="76" height="28" fill="${INK.red2}"/>`,
    roof(46, y - 90),
  ].join('')
}

function windLines(random: Random): string {
  const base = rolling(random, 0, 10, 300)
  const lines = Array.from({ length: 9 }, (_, index) => {
    const from = random.between(0, 260)
    return trace(
      (x) => 900 + index * 14 + base(x + index * 60),
      from,
      from + random.between(260, 620),
    )
  })
  return stroke(lines.join(''), INK.loess3, 2, 0.4)
}
