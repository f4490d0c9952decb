/** One of a few words, side by side. */
export function Segments<T extends string>({
  name,
  label,
  words,
  value,
  onChoose,
  fill = false,
}: {
  name: string
  label: string
  words: Readonly<Record<T, React.ReactNode>>
  value: T
  onChoose: (value: T) => void
  fill?: boolean
}) {
  const choices = Object.entries(words) as [T, React.ReactNode][]
  return (
    <fieldset className={fill ? 'segments fill' : 'segments'}>
      <legend className="unseen">{label}</legend>
      {choices.map(([choice, word]) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => onChoose(choice)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  )
}
