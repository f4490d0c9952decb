import type { Random } from '../random.ts'
import { INK, band, contours, disc, ground, rolling, sky, stroke, sun, type Line } from './draw.ts'
import { house, poplars } from './growth.ts'

/** Apple rows and white-walled farmhouses on the level loess. */
export function orchard(random: Random): string {
  const far = rolling(random, 330, 30, 900)
  const behind = rolling(random, 400, 36, 800)
  const village = rolling(random, 500, 12, 1000)
  const field = rolling(random, 560, 8, 1200)
  return [
    sky(),
    sun(280, 180),
    ground(far, INK.far),
    ground(behind, INK.loess1),
    contours(behind, village, 4),
    ground(village, INK.green1),
    poplars(random, village, 60, 560, 46, 110),
    houses(random, village),
    poplars(random, village, 1290, 1600, 50, 120),
    ground(field, INK.loess2),
    rows(random, field),
  ].join('')
}

function houses(random: Random, line: Line): string {
  const roofs = [INK.loess4, INK.red2, INK.dark]
  return Array.from({ length: 7 }, (_, index) => {
    const x = 590 + index * 98 + random.between(-8, 8)
    return house(
      Math.round(x),
      Math.round(line(x) + 18 + (index % 3) * 12),
      84,
      '#fbf6ec',
      random.pick(roofs),
    )
  }).join('')
}

function rows(random: Random, top: Line): string {
  const lines: string[] = []
  const trees: string[] = []
  for (let row = 0; row < 6; row += 1) {
    const share = (row / 5) ** 1.5
    const y = 606 + share * 350
    const size = 40 + share * 130
    const fill = row % 2 === 0 ? INK.loess1 : INK.green1
    lines.push(
      band(
        (x) => top(x) + (y - 590),
        (x) => top(x) + (y - 590) + size * 0.5,
        fill,
      ),
    )
    const shift = random.between(0, size)
    for (let x = -size + shift; x < 1600 + size; x += size * 1.04) {
      trees.push(appleTree(random, x + random.between(-4, 4), y + size * 0.16, size))
    }
  }
  return lines.join('') + trees.join('')
}

function appleTree(random: Random, x: number, y: number, size: number): string {
  const crown = random.pick([INK.green3, INK.green2, INK.green3])
  const fruit = Array.from({ length: 9 }, () => {
    const angle = random.between(0, Math.PI * 2)
    const reach = Math.sqrt(random.next()) * size * 0.36
    return disc(
      x + Math.cos(angle) * reach * 1.1,
      y - size * 0.6 + Math.sin(angle) * reach * 0.8,
      size * 0.035,
      INK.red2,
    )
  })
  return [
    `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${(size * 0.42).toFixed(0)}" ry="${(size * 0.07).toFixed(0)}" fill="${INK.line}" opacity=".25"/>`,
    stroke(
      `M${x.toFixed(0)} ${y.toFixed(0)}v${(-size * 0.5).toFixed(0)}m0 ${(size * 0.2).toFixed(0)}l${(size * 0.14).toFixed(0)} ${(-size * 0.2).toFixed(0)}`,
      INK.line,
      size * 0.05,
    ),
    disc(x, y - size * 0.66, size * 0.32, crown),
    disc(x - size * 0.24, y - size * 0.5, size * 0.22, crown),
    disc(x + size * 0.24, y - size * 0.52, size * 0.23, crown),
    ...fruit,
  ].join('')
}
