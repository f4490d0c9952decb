// Which module, subject and folder may import which: the one table of it.

export const MODULES = [
  'app',
  'components',
  'db',
  'demo',
  'domain',
  'e2e',
  'lib',
  'scripts',
  'server',
] as const
export type Module = (typeof MODULES)[number]

const FRAMEWORK = ['next', 'next-auth', 'react', 'react-dom']
export const STORAGE = ['drizzle-orm', 'postgres']

interface Layer {
  modules: readonly Module[]
  packages: readonly string[]
}

/** What each module must never import. */
export const LAYERS: Record<Module, Layer> = {
  lib: {
    modules: MODULES.filter((module) => module !== 'lib'),
    packages: [...FRAMEWORK, ...STORAGE],
  },
  db: {
    modules: ['app', 'components', 'demo', 'domain', 'e2e', 'scripts', 'server'],
    packages: FRAMEWORK,
  },
  components: { modules: ['app', 'demo', 'e2e', 'scripts', 'server'], packages: STORAGE },
  domain: {
    modules: ['app', 'components', 'demo', 'e2e', 'scripts', 'server'],
    packages: FRAMEWORK,
  },
  demo: { modules: ['app', 'components', 'e2e', 'scripts', 'server'], packages: FRAMEWORK },
  server: { modules: ['app', 'components', 'demo', 'e2e', 'scripts'], packages: [] },
  app: { modules: ['demo', 'e2e', 'scripts'], packages: [] },
  e2e: { modules: ['app', 'components', 'demo', 'scripts', 'server'], packages: [] },
  scripts: { modules: ['app', 'components', 'e2e', 'server'], packages: [] },
}

/** Each subject may import those before it. */
export const SUBJECTS = [
  'division',
  'change-log',
  'account',
  'admin-record',
  'audit',
  'committee',
  'media',
  'roster',
  'article',
  'leader',
  'watched-term',
  'activity',
  'copydesk',
  'difference',
  'worker',
  'catalogue',
  'edition',
  'announcement',
  'workday',
  'limit',
  'matter',
  'intake',
  'promise',
  'assignment',
  'proposal',
  'consultation',
  'proof',
  'vacancies',
  'publication',
  'co-authors',
  'duplicates',
  'corrections',
  'comments',
  'review',
  'notice',
  'own-data',
  'setting',
  'countersign',
  'portal',
  'backup',
  'integrity',
  'health',
] as const
/** Tests of one of these reach their states by the commands of the others. */
export const LIFE_OF_AN_EDITION = SUBJECTS.slice(
  SUBJECTS.indexOf('edition'),
  SUBJECTS.indexOf('notice'),
)
/** They come after the subjects, side by side, and never import each other. */
export const READING_SIDE = ['site', 'search', 'feed', 'stats'] as const

/** The folders of a subject that has some with an order: each may import those before it. */
export const FOLDERS: Readonly<Partial<Record<(typeof SUBJECTS)[number], readonly string[]>>> = {
  review: [
    'copies',
    'claims',
    'drafts',
    'bypasses',
    'moves',
    'history',
    'queue',
    'sheet',
    'editions',
  ],
}

/** Pure rules: of the database they know only its closed lists. */
export const PURE_FILES = ['policy', 'workflow', 'schemas']
export const PURE_SUBJECTS: readonly string[] = ['copydesk', 'difference']
