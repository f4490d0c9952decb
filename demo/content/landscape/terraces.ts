import type { Random } from '../random.ts'
import {
  HEIGHT,
  INK,
  band,
  blend,
  ground,
  rolling,
  sky,
  stroke,
  sun,
  trace,
  type Line,
} from './draw.ts'
import { house, poplars, roundTree } from './growth.ts'

const FIELDS = [
  INK.loess1,
  INK.green1,
  INK.loess2,
  INK.green2,
  INK.loess1,
  INK.loess3,
  INK.green1,
  INK.loess2,
]

/** Hillsides cut into field over field. */
export function terraces(random: Random): string {
  const far = rolling(random, 300, 40, 1000)
  const behind = rolling(random, 380, 46, 820)
  const slopes = [
    { top: rolling(random, 440, 54, 900), foot: rolling(random, 660, 70, 1100), steps: 6 },
    { top: rolling(random, 580, 84, 1000), foot: rolling(random, 850, 80, 1300), steps: 6 },
    { top: rolling(random, 790, 74, 1250), foot: rolling(random, 1120, 40, 1500), steps: 6 },
  ]
  const village = slopes[1]?.top ?? behind
  return [
    sky(),
    sun(1180, 170, 60),
    ground(far, INK.far),
    ground(behind, INK.mid),
    slopes
      .map((slope, index) => {
        const hill = hillside(random, slope.top, slope.foot, slope.steps)
        if (index === 0) return hill + poplars(random, slope.top, 980, 1260, 26, 58)
        if (index === 1) return hamlet(village, 330) + hill
        return (
          hill +
          roundTree(1290, slope.top(1290) + 20, 120) +
          roundTree(1370, slope.top(1370) + 34, 92, INK.green2)
        )
      })
      .join(''),
  ].join('')
}

function hillside(random: Random, top: Line, foot: Line, steps: number): string {
  const start = random.integer(0, FIELDS.length - 1)
  const wobble = rolling(random, 0, 9, 420)
  const edge = (step: number): Line => {
    const line = blend(top, foot, (step / steps) ** 1.25)
    return step === 0 ? line : (x) => line(x) + wobble(x + step * 130)
  }
  const fields: string[] = [ground(top, INK.loess2, HEIGHT)]
  for (let step = 0; step < steps; step += 1) {
    fields.push(
      band(edge(step), edge(step + 1), FIELDS[(start + step) % FIELDS.length] ?? INK.loess1),
      stroke(trace(edge(step + 1)), INK.loess4, 4, 0.42),
      stroke(trace(blend(edge(step), edge(step + 1), 0.36)), INK.line, 1.4, 0.22),
      stroke(trace(blend(edge(step), edge(step + 1), 0.68)), INK.line, 1.4, 0.22),
    )
  }
  return fields.join('')
}

function hamlet(line: Line, x: number): string {
  const at = (offset: number, width: number, roof: string) =>
    house(x + offset, line(x + offset + width / 2) + 12, width, INK.sky, roof)
  return [
    roundTree(x - 34, line(x - 34) + 8, 84),
    at(0, 88, INK.loess4),
    at(112, 70, INK.red2),
    roundTree(x + 214, line(x + 214) + 8, 74, INK.green2),
  ].join('')
}
