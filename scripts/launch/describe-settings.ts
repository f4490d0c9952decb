// The settings for people: as `npm run settings` lists them, as .env.example, and as the table of a README.

import {
  findGiven,
  VARIABLE_NAMES,
  VARIABLES,
  type Environment,
  type VariableName,
} from '#lib/settings/variables'

/** Where each value comes from: the environment goes before the file `.env`. The value of a secret is left out. */
export function describeSettings(environment: Environment, file: Environment): string[] {
  return VARIABLE_NAMES.flatMap((name) => {
    const { whatInChinese, secret, fallback } = VARIABLES[name]
    const given = findGiven(name, environment) || findGiven(name, file)
    const source = !given ? '默认' : findGiven(name, environment) ? '环境变量' : '.env 文件'
    const value = given && secret ? '设了，不显示' : given || fallback || '没有设'
    return [`${name} = ${value}（${source}）`, `  ${plain(whatInChinese)}`]
  })
}

const plain = (sentence: string): string => sentence.replaceAll('`', '')

export function renderEnvExample(): string {
  const entries = VARIABLE_NAMES.map((name) => {
    const { what, fallback } = VARIABLES[name]
    return `# ${plain(what)}\n# ${name}=${fallback}\n`
  })
  return `# Settings of the portal. Copy this file to .env and uncomment what differs from the default;
# a variable of the environment goes before it. Made from lib/settings/variables.ts by
# npm run settings -- --write.

${entries.join('\n')}`
}

type Readme = 'README.md' | 'README.zh-CN.md'

const COLUMNS: Record<Readme, string> = {
  'README.md': '| setting | what it does |',
  'README.zh-CN.md': '| 设置 | 作用 |',
}

export function renderTable(readme: Readme): string {
  const rows = VARIABLE_NAMES.map((name) => `| \`${name}\` | ${sentenceOf(name, readme)} |`)
  return [COLUMNS[readme], '| --- | --- |', ...rows].join('\n')
}

function sentenceOf(name: VariableName, readme: Readme): string {
  const { what, whatInChinese, formerName } = VARIABLES[name]
  if (readme === 'README.zh-CN.md') {
    return formerName === undefined
      ? whatInChinese
      : `${whatInChinese}（旧名 \`${formerName}\` 仍可用）`
  }
  return formerName === undefined
    ? what
    : `${what} (its former name \`${formerName}\` is still read)`
}

/** Lines of a table as they read, however wide its columns were made. */
export const withoutPadding = (markdown: string): string =>
  markdown.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---')

/** `text` with the table of settings as it is now. */
export function replaceTable(text: string, readme: Readme): string {
  const first = COLUMNS[readme].split(' ')[1] ?? ''
  const table = new RegExp(`^\\| ${first} +\\|.*\\n(?:\\|.*(?:\\n|$))+`, 'm')
  return text.replace(table, () => `${renderTable(readme)}\n`)
}
