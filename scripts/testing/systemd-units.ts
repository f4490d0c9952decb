// The units of deploy/systemd as tests read them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const UNITS_FOLDER = join(import.meta.dirname, '../../deploy/systemd')
export const UNITS = readdirSync(UNITS_FOLDER)

export const textOf = (unit: string): string => readFileSync(join(UNITS_FOLDER, unit), 'utf8')

/** Each directive of a unit with its values. */
export function directivesOf(unit: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of textOf(unit).matchAll(/^([A-Z]\w+)=(.*)$/gm))
    (found[name] ??= []).push(value)
  return found
}

export const settingOf = (unit: string, name: string): string =>
  directivesOf(unit)[name]?.join(' ') ?? ''
