import { FieldIssues } from './field-issues.tsx'

export interface Place {
  code: string
  name: string
  /** What it is listed under: its prefecture. */
  group: string
}

interface PlaceFieldsProps {
  places: readonly Place[]
  chosen: string
  typed: (name: string, otherwise?: string) => string
  field: (name: string) => object
  issues: Readonly<Record<string, string[]>>
}

/** Which committee reads it, and where in its place it is. */
export function PlaceFields({ places, chosen, typed, field, issues }: PlaceFieldsProps) {
  const [only] = places
  const groups = Map.groupBy(places, ({ group }) => group)
  return (
    <fieldset>
      <legend className="field-head">2　在哪里</legend>
      <p className="mb-2 text-ink-2" id="divisionCode-hint">
        写到县区，交给那里的政协看；能写到乡镇、社区更好。
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        {places.length === 1 && only ? (
          <p className="self-center">
            <input type="hidden" name="divisionCode" value={only.code} />
            {only.name}
          </p>
        ) : (
          <select
            className="field"
            name="divisionCode"
            aria-label="县区"
            required
            defaultValue={typed('divisionCode', chosen)}
            {...field('divisionCode')}
          >
            <option value="">请选地方</option>
            {[...groups].map(([group, below]) => (
              <optgroup key={group} label={group}>
                {below.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
        <input
          className="field"
          name="place"
          aria-label="乡镇或者社区，可以不填"
          placeholder="乡镇或者社区，可以不填"
          maxLength={40}
          autoComplete="off"
          defaultValue={typed('place')}
          {...field('place')}
        />
      </div>
      <p className="silent" id="place-hint">
        市里、省里的事，选市或者省本级。
      </p>
      <FieldIssues name="divisionCode" issues={issues['divisionCode']} />
      <FieldIssues name="place" issues={issues['place']} />
    </fieldset>
  )
}
