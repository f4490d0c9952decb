import type { buildOpenApi, Parameter } from '#domain/feed/api/build-openapi'

import type { Field } from '../_components/field-rows.tsx'
import { PAGING, type Subject } from './subjects.ts'

type Description = ReturnType<typeof buildOpenApi>

/** The parameters of a subject's operations, without those of every list. */
export function parametersOf({ paths }: Description, subject: Subject): Field[] {
  const own = Object.values(paths).filter(({ get }) => subject.operations.includes(get.operationId))
  return own
    .flatMap(({ get }) => get.parameters)
    .filter(({ name }) => !PAGING.includes(name))
    .map(withMeaning)
}

/** Each shape of a subject with its fields; of one that holds an earlier one, what it adds. */
export function shapesOf({ components }: Description, subject: Subject) {
  const seen = new Set<string>()
  return subject.shapes.map((name) => {
    const fields = fieldsOf(components.schemas[name] ?? {})
    const added =
      subject.shapes[0] === 'Article' ? fields.filter((one) => !seen.has(one.name)) : fields
    for (const field of fields) seen.add(field.name)
    return { name, fields: added }
  })
}

const withMeaning = ({ name, required, description, schema }: Parameter): Field => ({
  name,
  required,
  schema: { description, ...schema },
})

/** The fields of an object, and those of the objects in it by their path. */
function fieldsOf(schema: object, parent = ''): Field[] {
  const properties = 'properties' in schema ? (schema.properties as Record<string, object>) : {}
  return Object.entries(properties).flatMap(([name, own]) => [
    { name: parent + name, schema: own },
    ...fieldsOf(own, `${parent}${name}.`),
  ])
}
