/** What the icons of browsers and home screens are drawn as, too (app/icon.svg). */
const DRAWN = '甘'

/** The site's seal: one or two characters cut in relief, with an edge as uneven as a stone's. `className` is for its size. */
export function Seal({ text, className }: { text: string; className: string }) {
  const characters = [...text]
  const size = characters.length > 1 ? 21 : 34
  return (
    <svg
      className={`flex-none ${className}`}
      width="36"
      height="36"
      viewBox="0 0 48 48"
      aria-hidden="true"
    >
      <path className="fill-fill" d="M2.5 4l19-1.5 24 1 .6 19.5-.8 22-22.3.8L3.2 45l-.9-20z" />
      {text === DRAWN ? (
        <path
          className="fill-none stroke-on-fill"
          strokeWidth="5.4"
          strokeLinecap="square"
          d="M9.5 16.5h29M17 9.5V38M31 9.5V38M17 27h14M17 38h14"
        />
      ) : (
        <text className="fill-on-fill font-serif font-bold" fontSize={size} textAnchor="middle">
          {characters.map((character, index) => (
            <tspan key={index} x="24" y={characters.length > 1 ? 21.5 + index * 20 : 36}>
              {character}
            </tspan>
          ))}
        </text>
      )}
    </svg>
  )
}
