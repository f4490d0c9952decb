/** A field or parameter as JSON Schema tells it, as far as people need it. */
export interface Field {
  name: string
  schema: unknown
  required?: boolean
}

interface Told {
  description?: string
  type?: string
  enum?: string[]
  $ref?: string
  items?: Told
  anyOf?: Told[]
  default?: number
}

export function FieldRows({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className="rows">
      {fields.map(({ name, schema, required }) => {
        const told = schema as Told
        return (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {[required && '必填', told.description, wordKind(told)].filter(Boolean).join('；')}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

const KINDS: Record<string, string> = {
  string: '文字',
  integer: '整数',
  object: '对象',
  null: '可为空',
}

function wordKind(told: Told): string {
  if (told.enum) return told.enum.join('、')
  if (told.$ref) return told.$ref.split('/').at(-1) ?? ''
  if (told.anyOf) return told.anyOf.map(wordKind).join('，')
  if (told.type === 'array') return `${told.items ? wordKind(told.items) : ''} 的列表`
  const kind = KINDS[told.type ?? ''] ?? ''
  return told.default === undefined ? kind : `${kind}，不写时为 ${told.default}`
}
