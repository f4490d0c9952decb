import type { Random } from '../random.ts'
import { HEIGHT, INK, clip, ground, rolling, sky, stroke, sun, trace, type Line } from './draw.ts'

const STRATA = [
  INK.red2,
  INK.loess1,
  INK.red1,
  INK.red3,
  INK.loess2,
  INK.red2,
  INK.sky,
  INK.red1,
  INK.loess3,
  INK.red3,
]

/** Hills of coloured strata, folded and cut by rain. */
export function danxia(random: Random): string {
  const far = rolling(random, 350, 34, 900)
  return [
    sky(),
    sun(360, 210),
    ground(far, INK.far),
    ridge(random, 'back', 430, 92, 520, 34),
    ridge(random, 'middle', 560, 130, 640, 44),
    ridge(random, 'front', 760, 150, 860, 56),
  ].join('')
}

/** One ridge: sharp crests, and strata that bend against the slope. */
function ridge(
  random: Random,
  id: string,
  y: number,
  height: number,
  length: number,
  thick: number,
) {
  const lean = random.between(0, Math.PI)
  const soft = rolling(random, 0, height * 0.35, length * 1.7)
  const crest: Line = (x) =>
    y + soft(x) - height * (1 - Math.abs(Math.sin((x / length) * Math.PI + lean))) ** 1.5
  const fold = rolling(random, 0, height * 0.42, length * 1.2)
  const layers: string[] = []
  let depth = -height * 1.2
  for (let index = 0; depth < HEIGHT - y + height; index += 1) {
    const level = depth
    const layer: Line = (x) => y + level + soft(x) * 0.5 + fold(x) + (crest(x) - y) * 0.35
    layers.push(ground(layer, STRATA[index % STRATA.length] ?? INK.red2))
    depth += thick * random.between(0.35, 1.05)
  }
  const gullies = Array.from({ length: 16 }, () => {
    const x = random.between(0, 1600)
    const side = random.pick([-1, 1])
    return `M${x.toFixed(0)} ${(crest(x) + 8).toFixed(0)}q${side * 6} 46 ${side * 34} ${random.between(90, 170).toFixed(0)}`
  })
  const inside = layers.join('') + stroke(gullies.join(''), INK.red3, 3, 0.28)
  return clip(id, `${trace(crest)}V${HEIGHT}H0Z`, inside) + stroke(trace(crest), INK.red3, 3, 0.35)
}
