import { INKS, ridge, type Terrain } from './landscape-lines.ts'

const HEIGHT = 190

/** A band of land over a place's page; decoration, and the same for the same place. */
export function Landscape({ code, terrain }: { code: string; terrain: Terrain }) {
  const seed = Number(code) % 9973
  const inks = INKS[terrain]
  return (
    <div className="place-band">
      <svg
        className="scene"
        viewBox={`0 0 1200 ${HEIGHT}`}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <circle className="i-sun" cx={180 + (seed % 840)} cy="40" r="13" />
        {inks.map((ink, index) => (
          <path key={index} className={ink} d={ridge(seed, index, inks.length, HEIGHT)} />
        ))}
      </svg>
    </div>
  )
}
