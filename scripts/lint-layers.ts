// Writes the layers of layers.ts as rules of the linter: `node scripts/lint-layers.ts` makes .oxlintrc.json. Oxlint's
// overrides replace each other and do not merge, so each layer's whole list is written out.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  FOLDERS,
  LAYERS,
  LIFE_OF_AN_EDITION,
  MODULES,
  PURE_FILES,
  PURE_SUBJECTS,
  READING_SIDE,
  STORAGE,
  SUBJECTS,
  type Module,
} from './layers.ts'

interface Pattern {
  regex: string
  message: string
  allowTypeImports?: boolean
}

/** Matches `#module/x` and every relative way into the module. */
function into(modules: readonly string[], prefix = ''): string {
  const names = `(${modules.join('|')})(/|$)`
  return `^(#${prefix}${names}|(\\.\\./)+(${prefix})?${names})`
}

/** A pattern for all that starts with none of the names; the linter's patterns cannot look ahead. */
function otherThan(names: readonly string[]): string {
  const beginnings = new Set(names.flatMap((name) => [...name].map((_, i) => name.slice(0, i))))
  const turns = [...beginnings].map((beginning) => {
    const going = names.filter((name) => name.startsWith(beginning) && name !== beginning)
    return `${beginning}([^${going.map((name) => name.charAt(beginning.length)).join('')}]|$)`
  })
  return `(${[...turns, ...names.map((name) => `${name}[^.]`)].join('|')})`
}

/** Matches every way into db but those to its closed lists. */
function intoDbBeyondStates(): string {
  return `^(#db/|(\\.\\./)+db/)${otherThan(['states', 'announcement-states', 'intake-states', 'matter-states', 'promise-states', 'consultation-states'])}`
}

function layerPatterns(module: Module): Pattern[] {
  const { modules, packages } = LAYERS[module]
  const patterns: Pattern[] = [
    { regex: into(modules), message: `${module} must not import ${modules.join(', ')}.` },
  ]
  if (packages.length > 0) {
    const regex = `^(${packages.join('|')})(/|$)`
    patterns.push({ regex, message: `${module} must not know ${packages.join(', ')}.` })
  }
  if (module === 'components') {
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
  const index = SUBJECTS.findIndex((name) => name === subject)
  return [...SUBJECTS.slice(index + 1), ...READING_SIDE]
}

function subjectPatterns(subject: string): Pattern[] {
  const above = subjectsAbove(subject)
  return [
    ...layerPatterns('domain'),
    { regex: into(above, 'domain/'), message: `${subject} stands before ${above.join(', ')}.` },
  ]
}

function folderOverrides(subject: string, folders: readonly string[]): Override[] {
  return folders.slice(0, -1).map((folder, index) => {
    const above = folders.slice(index + 1)
    const message = `${folder} comes before ${above.join(', ')}.`
    const patterns = [
      ...subjectPatterns(subject),
      { regex: into(above, `domain/${subject}/`), message },
    ]
    return { files: [`domain/${subject}/${folder}/**`], rules: restrict(patterns) }
  })
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
  { object: 'Date', property: 'now', message: 'Pure rules take the time as an argument.' },
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
      ...MODULES.map((module) => ({
        files: [`${module}/**`],
        rules: restrict(layerPatterns(module)),
      })),
      ...[...SUBJECTS, ...READING_SIDE].flatMap(subjectOverrides),
      ...Object.entries(FOLDERS).flatMap(([subject, folders]) => folderOverrides(subject, folders)),
      {
        files: LIFE_OF_AN_EDITION.map((subject) => `domain/${subject}/**/*.test.ts`),
        rules: restrict(subjectPatterns('review')),
      },
      // Tests of the look are made with headlines as they come.
      { files: ['app/**/*.test.ts'], rules: restrict(appTestPatterns()) },
      // Foreign keys go round: an article points at its live revision, which belongs to it.
      { files: ['db/schema/**'], rules: { 'import/no-cycle': 'off' } },
      // Playwright's fixtures say what they need by destructuring, even when it is nothing.
      { files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
      { files: ['components/json-ld.tsx'], rules: { 'react/no-danger': 'off' } },
      { files: ['scripts/**'], rules: { 'no-console': 'off' } },
    ],
  }
}

function appTestPatterns(): Pattern[] {
  const modules = LAYERS.app.modules.filter((module) => module !== 'demo')
  return [{ regex: into(modules), message: `app must not import ${modules.join(', ')}.` }]
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', '.oxlintrc.json')
  writeFileSync(file, `${JSON.stringify(lintConfig(), null, 2)}\n`)
}
