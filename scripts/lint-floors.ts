// Who may know whom, as one table. Oxlint's overrides replace each other and do not merge, so each
// floor's whole list is written out from here: `node scripts/lint-floors.ts` makes .oxlintrc.json.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOMS = ['app', 'components', 'db', 'domain', 'e2e', 'lib', 'scripts', 'server'] as const
type Room = (typeof ROOMS)[number]

const FRAMEWORK = ['next', 'next-auth', 'react', 'react-dom']
const STORAGE = ['drizzle-orm', 'postgres']

interface Floor {
  rooms: readonly Room[]
  packages: readonly string[]
}

/** What each room must never import. */
export const FLOORS: Record<Room, Floor> = {
  lib: { rooms: ROOMS.filter((room) => room !== 'lib'), packages: [...FRAMEWORK, ...STORAGE] },
  db: { rooms: ['app', 'components', 'domain', 'e2e', 'scripts', 'server'], packages: FRAMEWORK },
  components: { rooms: ['app', 'e2e', 'scripts', 'server'], packages: STORAGE },
  domain: { rooms: ['app', 'components', 'e2e', 'scripts', 'server'], packages: FRAMEWORK },
  server: { rooms: ['app', 'components', 'e2e', 'scripts'], packages: [] },
  app: { rooms: ['e2e', 'scripts'], packages: [] },
  e2e: { rooms: ['app', 'components', 'scripts', 'server'], packages: [] },
  scripts: { rooms: ['app', 'components', 'e2e', 'server'], packages: [] },
}

/** Each subject may import those before it. */
export const SUBJECTS = [
  'division',
  'account',
  'audit',
  'media',
  'article',
  'activity',
  'copydesk',
  'catalogue',
  'review',
  'notice',
] as const
/** They stand after the subjects, side by side, and never import each other. */
export const READING_SIDE = ['site', 'search', 'feed', 'stats'] as const

/** Pure rules: of the database they know only its closed lists. */
const PURE_FILES = ['policy', 'workflow', 'schemas']
const PURE_SUBJECTS: readonly string[] = ['copydesk']

interface Pattern {
  regex: string
  message: string
  allowTypeImports?: boolean
}

/** Matches `#room/x` and every relative way into the room. */
function into(rooms: readonly string[], prefix = ''): string {
  const names = `(${rooms.join('|')})(/|$)`
  return `^(#${prefix}${names}|(\\.\\./)+(${prefix})?${names})`
}

/** A pattern for all that does not start with `word`; the linter's patterns can not look ahead. */
function otherThan(word: string): string {
  const turns = [...word].map((letter, i) => `${word.slice(0, i)}([^${letter}]|$)`)
  return `(${[...turns, `${word}[^.]`].join('|')})`
}

/** Matches every way into db but the one to its closed lists. */
function intoDbBeyondStates(): string {
  return `^(#db/|(\\.\\./)+db/)${otherThan('states')}`
}

function floorPatterns(room: Room): Pattern[] {
  const { rooms, packages } = FLOORS[room]
  const patterns: Pattern[] = [
    { regex: into(rooms), message: `${room} must not import ${rooms.join(', ')}.` },
  ]
  if (packages.length > 0) {
    const regex = `^(${packages.join('|')})(/|$)`
    patterns.push({ regex, message: `${room} must not know ${packages.join(', ')}.` })
  }
  if (room === 'components') {
    const message = 'components may know types of domain and db/states, never their values.'
    patterns.push(
      { regex: into(['domain', 'db']), message, allowTypeImports: true },
      { regex: intoDbBeyondStates(), message },
    )
  }
  return patterns
}

/** The subjects that `subject` must not import. */
export function subjectsAbove(subject: string): string[] {
  const reading: readonly string[] = READING_SIDE
  if (reading.includes(subject)) return reading.filter((other) => other !== subject)
  const at = SUBJECTS.findIndex((name) => name === subject)
  return [...SUBJECTS.slice(at + 1), ...READING_SIDE]
}

function subjectPatterns(subject: string): Pattern[] {
  const above = subjectsAbove(subject)
  return [
    ...floorPatterns('domain'),
    { regex: into(above, 'domain/'), message: `${subject} stands before ${above.join(', ')}.` },
  ]
}

const PURE_PATTERNS: Pattern[] = [
  {
    regex: intoDbBeyondStates(),
    message: 'Pure rules know no database but db/states.',
  },
  { regex: `^(${STORAGE.join('|')})(/|$)`, message: 'Pure rules know no database.' },
]

const NO_RAW_SQL = ['raw', 'identifier'].map((property) => ({
  object: 'sql',
  property,
  message: 'Input must never become SQL.',
}))
const NO_CLOCK = [
  { object: 'Date', property: 'now', message: 'Pure rules are told the time.' },
  { object: 'process', property: 'env', message: 'Pure rules know no environment.' },
]

interface Override {
  files: string[]
  rules: Record<string, unknown>
}

const restrict = (patterns: Pattern[]) => ({
  'no-restricted-imports': ['error', { patterns }],
})

function subjectOverrides(subject: string): Override[] {
  const pure = {
    ...restrict([...subjectPatterns(subject), ...PURE_PATTERNS]),
    'no-restricted-properties': ['error', ...NO_RAW_SQL, ...NO_CLOCK],
  }
  const everything = [`domain/${subject}/**`]
  if (PURE_SUBJECTS.includes(subject)) return [{ files: everything, rules: pure }]
  const files = PURE_FILES.map((name) => `domain/${subject}/${name}.ts`)
  return [
    { files: everything, rules: restrict(subjectPatterns(subject)) },
    { files, rules: pure },
  ]
}

export function lintConfig() {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'promise', 'vitest'],
    categories: { correctness: 'error' },
    options: { typeAware: true },
    ignorePatterns: ['.next*/**', '.data/**', 'node_modules/**', 'db/migrations/**', 'public/**'],
    rules: {
      'import/no-cycle': ['error', { ignoreTypes: false }],
      'import/no-self-import': 'error',
      'no-console': 'error',
      'no-empty': 'error',
      'no-restricted-properties': ['error', ...NO_RAW_SQL],
      'react/no-danger': 'error',
      'typescript/ban-ts-comment': 'error',
      'typescript/no-explicit-any': 'error',
      'typescript/no-floating-promises': 'error',
      'typescript/no-misused-promises': 'error',
      // Chinese text is split by code points on purpose, and our closures have no `this`.
      'typescript/no-misused-spread': 'off',
      'typescript/unbound-method': 'off',
      'typescript/no-non-null-assertion': 'error',
      'vitest/no-conditional-expect': 'off',
      'vitest/no-conditional-tests': 'off',
      'vitest/require-to-throw-message': 'off',
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      'vitest/valid-title': 'off',
    },
    overrides: [
      ...ROOMS.map((room) => ({ files: [`${room}/**`], rules: restrict(floorPatterns(room)) })),
      ...[...SUBJECTS, ...READING_SIDE].flatMap(subjectOverrides),
      // Database tests may start the server that the launcher starts.
      { files: ['db/testing/**'], rules: restrict(dbTestingPatterns()) },
      // Foreign keys go round: an article points at its live revision, which belongs to it.
      { files: ['db/schema/**'], rules: { 'import/no-cycle': 'off' } },
      // Playwright's fixtures say what they need by destructuring, even when it is nothing.
      { files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
      { files: ['components/json-ld.tsx'], rules: { 'react/no-danger': 'off' } },
      { files: ['scripts/**'], rules: { 'no-console': 'off' } },
    ],
  }
}

function dbTestingPatterns(): Pattern[] {
  const rooms = FLOORS.db.rooms.filter((room) => room !== 'scripts')
  const [, ...others] = floorPatterns('db')
  return [{ regex: into(rooms), message: `db must not import ${rooms.join(', ')}.` }, ...others]
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', '.oxlintrc.json')
  writeFileSync(file, `${JSON.stringify(lintConfig(), null, 2)}\n`)
}
