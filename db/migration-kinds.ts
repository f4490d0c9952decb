// Whether a program that does not know a migration goes on with what it makes of the database. While a release goes round several
// web servers, those of the release before do so for some minutes.

interface Kind {
  pattern: RegExp
  why: string
}

/** What such a program may miss or meet. Statements that only add, and what a migration does to rows, are none of these. */
const BREAKING: readonly Kind[] = [
  { pattern: /^drop (?:table|view|materialized view|type|schema|sequence)\b/, why: 'takes away' },
  { pattern: /^drop function\b/, why: 'takes away' },
  { pattern: /^alter table .*\bdrop column\b/, why: 'takes away' },
  { pattern: /^alter (?:table|type|view|index|function) .*\brename\b/, why: 'renames' },
  { pattern: /^alter table .*\bset schema\b/, why: 'renames' },
  { pattern: /^alter table .*\balter column .* (?:set data )?type\b/, why: 'changes a type' },
  { pattern: /^alter table .*\balter column .* set not null\b/, why: 'asks for a value' },
  { pattern: /^alter table .*\balter column .* drop default\b/, why: 'asks for a value' },
  // Its own rows may be refused by what it does not know.
  { pattern: /^alter table .*\badd constraint .* (?:check|unique|exclude)\b/, why: 'allows less' },
  { pattern: /^create unique index\b/, why: 'allows less' },
  { pattern: /^alter type .*\badd value\b/, why: 'adds a value that it has no words for' },
  { pattern: /^(?:revoke|truncate)\b/, why: 'takes away' },
]

/** Columns that are asked for and have no value by themselves. */
const REQUIRED_COLUMN = /\badd column "?\w+"? (?!.*(?:\bdefault\b|\bgenerated\b)).*\bnot null\b/

export interface Breaking {
  statement: string
  why: string
}

const withoutComments = (sql: string) => sql.replaceAll(/^\s*--(?!>).*$/gm, '')

/** The statements of a migration, in lower case and on one line; bodies of functions are left out. */
function statementsOf(sql: string): string[] {
  return withoutComments(sql)
    .replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .split(/--> statement-breakpoint|;/)
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .filter(Boolean)
}

/** The statements after which a program that does not know them may fail; what is new to it alone is no business of its. */
export function findBreaking(sql: string): Breaking[] {
  const statements = statementsOf(sql)
  const made = new Set(
    statements.flatMap((one) => /^create table (?:if not exists )?"?(\w+)"?/.exec(one)?.[1] ?? []),
  )
  return statements.flatMap((statement) => {
    const table = /^alter table (?:only )?"?(\w+)"?/.exec(statement)?.[1] ?? tableOfIndex(statement)
    if (table !== undefined && made.has(table)) return []
    const kind = BREAKING.find(({ pattern }) => pattern.test(statement))
    if (kind) return [{ statement, why: kind.why }]
    return REQUIRED_COLUMN.test(statement) ? [{ statement, why: 'asks for a value' }] : []
  })
}

const tableOfIndex = (statement: string) =>
  /^create unique index .*? on "?(?:public"?\."?)?(\w+)"?/.exec(statement)?.[1]
