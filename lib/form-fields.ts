/** What a form sends, by the names of its fields. A name that ends in [] is a list. */
export type FormFields = Record<string, string | string[]>

/** The fields of a form, without those that the framework adds; files are no fields here. */
export function fieldsOf(form: FormData): FormFields {
  const fields: FormFields = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION_')) continue
    const texts = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      // A browser without scripts sends them so.
      .map((text) => text.replaceAll('\r\n', '\n'))
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = texts
    else if (texts.length > 0) fields[name] = texts.at(-1) ?? ''
  }
  return fields
}

/** A number that a field holds; null when it holds none. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null
}

/** The fields whose names begin with `start`, without it: a part of what is asked. */
export const fieldsUnder = (start: string, fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), value]),
  )
