/** Where pages of people signed in stand: `:any` may be anything, and its page says who may see it. */
export const NEWSROOM_ADDRESSES: readonly string[] = [
  'work',
  ...below('desk', ['new', 'corrections', ':any']),
  ...below('review', ['returned', 'spiked', ':any']),
  ...below('review/:any', ['edit', 'print', 'sheet', 'beside/:any', 'kept/:any']),
  ...below('planned', ['new', ':any']),
  ...below('matters', [
    'import',
    'mine',
    'new',
    'triage',
    'dispatch',
    'unit',
    'assignment/:any',
    'proposal/:any',
    'consultations',
    'consultations/new',
    'consultations/:any',
    'rooms',
    'rooms/new',
    'rooms/:any',
    ':any',
  ]),
  'flow',
  'schedule',
  'vacancies',
  ...below('published', ['sheets']),
  'notices',
  ...below('account', ['second-factor']),
  'import',
  ...below('stats', ['freshness', 'mine', 'person', 'places/:any']),
  ...below('admin', ['status', 'jobs', 'series', 'settings', 'audit', 'audit/editions[/:any]']),
  ...[
    'accounts',
    'committees',
    'countersign',
    'leaders',
    'limits',
    'topics',
    'words',
    'workdays',
  ].map((kind) => `admin/${kind}[/:any]`),
  ...below('help', [':any/:any']),
  'preview/:any',
  'preview/elder/:any',
  ...below('sign-in', ['code', 'reset']),
  'invite/:any',
]

/** The address itself and those below it. */
function below(address: string, parts: readonly string[]): string[] {
  return [address, ...parts.map((part) => `${address}/${part}`)]
}
