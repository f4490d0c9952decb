import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'

export interface SchemaFile {
  /** File name below db/schema. */
  name: string
  source: string
  exports: Record<string, unknown>
}

const HEAD = `# Data model

Made from db/schema by a test; change the schema, run \`npm run db:generate\`, then
\`npm exec -- vitest run --project=unit db/render-data-model -u\`. Words are explained in the [glossary](glossary.md).
`

/** The tables by file, each with what its source says of it, its columns and what they refer to, as Markdown. */
export function renderDataModel(files: readonly SchemaFile[]): string {
  const parts = files.map(renderFile).filter((part) => part !== '')
  return `${[HEAD, ...parts].join('\n')}`
}

function renderFile({ name, source, exports }: SchemaFile): string {
  const tables = Object.entries(exports).flatMap(([key, value]) =>
    is(value, PgTable) ? [renderTable(value, key, source)] : [],
  )
  return tables.length === 0 ? '' : `## ${name}\n\n${tables.join('\n')}`
}

function renderTable(table: PgTable, key: string, source: string): string {
  const { name, columns, foreignKeys, checks, uniqueConstraints, indexes, primaryKeys } =
    getTableConfig(table)
  const targets = new Map(
    foreignKeys.flatMap((foreign) => {
      const { columns: own, foreignColumns, foreignTable } = foreign.reference()
      const target = getTableConfig(foreignTable).name
      return own.map((column, index) => [
        column.name,
        `${target}.${toSnakeCase(foreignColumns[index]?.name ?? '')}`,
      ])
    }),
  )
  const [, rest = ''] = source.split(new RegExp(`^export const ${key} = `, 'm'))
  const [written = ''] = rest.split(/^export /m)
  const rows = columns.map((column) => [
    toSnakeCase(column.name),
    column.getSQLType() + (column.notNull ? '' : ', null'),
    targets.get(column.name) ?? (column.primary ? 'primary key' : ''),
    findComment(written, new RegExp(`^(?: {2}| {4})${column.name}:`, 'm')),
  ])
  const namesOf = (list: readonly object[]) =>
    list
      .map((part) => ('name' in part ? toSnakeCase(String(part.name)) : 'an expression'))
      .join(', ')
  const unique = [
    ...uniqueConstraints.map((rule) => namesOf(rule.columns)),
    ...indexes
      .filter(({ config }) => config.unique)
      .map(({ config }) => namesOf(config.columns) + (config.where ? ', of some rows' : '')),
  ]
  const rules = [
    ...primaryKeys.map((rule) => `key (${namesOf(rule.columns)})`),
    ...unique.map((columns) => `unique (${columns})`),
    ...checks.map((check) => `check \`${check.name}\``),
  ]
  const comment = findComment(source, new RegExp(`^export const ${key} = `, 'm'))
  return [
    `### ${name}`,
    ...(comment === '' ? [] : ['', comment]),
    '',
    '| column | type | refers to | meaning |',
    '|---|---|---|---|',
    ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
    ...(rules.length === 0 ? [] : ['', `Rules: ${rules.join('; ')}.`]),
    '',
  ].join('\n')
}

const toSnakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The comment right above what `start` finds in a source, as one paragraph. */
function findComment(source: string, start: RegExp): string {
  const index = source.search(start)
  if (index === -1) return ''
  const lines = source.slice(0, index).trimEnd().split('\n')
  const comment: string[] = []
  while (/^\s*(\/\/|\/\*\*|\*)/.test(lines.at(-1) ?? '')) comment.unshift(lines.pop() ?? '')
  return comment
    .map((line) => line.replace(/^\s*(\/\/|\/\*\*|\*\/|\*)\s?/, '').replace(/\s*\*\/$/, ''))
    .join(' ')
    .trim()
}
