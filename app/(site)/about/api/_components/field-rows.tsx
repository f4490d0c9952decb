import { TermRows } from '#components/layout/term-rows'

/** A field or parameter as JSON Schema describes it, as far as people need it. */
export interface Field {
  name: string
  schema: unknown
  required?: boolean
}

interface FieldSchema {
  description?: string
  type?: string
  enum?: string[]
  $ref?: string
  items?: FieldSchema
  anyOf?: FieldSchema[]
  default?: number
}

export function FieldRows({ fields }: { fields: readonly Field[] }) {
  const rows = fields.map(({ name, schema, required }) => {
    const described = schema as FieldSchema
    const parts = [required && '必填', described.description, formatKind(described)]
    return { term: name, value: parts.filter(Boolean).join('；') }
  })
  return <TermRows terms="code" rows={rows} />
}

const KINDS: Record<string, string> = {
  string: '文字',
  integer: '整数',
  object: '对象',
  null: '可为空',
}

function formatKind(described: FieldSchema): string {
  if (described.enum) return described.enum.join('、')
  if (described.$ref) return described.$ref.split('/').at(-1) ?? ''
  if (described.anyOf) return described.anyOf.map(formatKind).join('，')
  if (described.type === 'array')
    return `${described.items ? formatKind(described.items) : ''} 的列表`
  const kind = KINDS[described.type ?? ''] ?? ''
  return described.default === undefined ? kind : `${kind}，不写时为 ${described.default}`
}
