// Two roles share the database. The owner migrates; the application signs in as `<database>_app`,
// which may read and write rows but neither change the schema nor rewrite history.

import postgres from 'postgres'
import { APPEND_ONLY_TABLES, READ_ONLY_TABLES, UNDELETABLE_TABLES } from '#db/append-only'

import { JOB_SCHEMA } from './job-queue.ts'
import { withMigrationLock } from './migration-lock.ts'

type Sql = postgres.TransactionSql
type Statement = (sql: Sql) => PromiseLike<unknown>

// Names and passwords cannot be parameters of DDL, so they travel as settings of the transaction
// and PostgreSQL itself quotes them with format().
const setLogin = (sql: Sql) => sql`
do $$
declare
  role_name text := current_setting('portal.role');
  secret text := current_setting('portal.password');
begin
  if exists (select from pg_roles where rolname = role_name) then
    execute format('alter role %I login password %L', role_name, secret);
  else
    execute format('create role %I login password %L', role_name, secret);
  end if;
end $$`

const grant = (sql: Sql) => sql`
do $$
declare
  role_name text := current_setting('portal.role');
  base text := current_database();
  history text;
begin
  execute format('revoke temporary on database %I from public', base);
  execute format('grant connect on database %I to %I', base, role_name);
  execute format('revoke create on schema public from public');
  execute format('grant usage on schema public to %I', role_name);
  execute format(
    'grant select, insert, update, delete on all tables in schema public to %I', role_name);
  execute format('grant usage, select on all sequences in schema public to %I', role_name);
  execute format('alter default privileges in schema public '
    'grant select, insert, update, delete on tables to %I', role_name);
  execute format('alter default privileges in schema public '
    'grant usage, select on sequences to %I', role_name);
  -- A backup names the migration it is from.
  if to_regclass('drizzle.__drizzle_migrations') is not null then
    execute format('grant usage on schema drizzle to %I', role_name);
    execute format('grant select on drizzle.__drizzle_migrations to %I', role_name);
  end if;
  if to_regnamespace(current_setting('portal.jobs')) is not null then
    execute format('grant usage on schema %I to %I', current_setting('portal.jobs'), role_name);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I',
      current_setting('portal.jobs'), role_name);
    execute format('grant usage, select on all sequences in schema %I to %I',
      current_setting('portal.jobs'), role_name);
  end if;
  foreach history in array string_to_array(current_setting('portal.append_only'), ',') loop
    if to_regclass(format('public.%I', history)) is not null then
      execute format('revoke update, delete on public.%I from %I', history, role_name);
    end if;
  end loop;
  foreach history in array string_to_array(current_setting('portal.undeletable'), ',') loop
    if to_regclass(format('public.%I', history)) is not null then
      execute format('revoke delete on public.%I from %I', history, role_name);
    end if;
  end loop;
  foreach history in array string_to_array(current_setting('portal.read_only'), ',') loop
    if to_regclass(format('public.%I', history)) is not null then
      execute format('revoke insert, update, delete on public.%I from %I', history, role_name);
    end if;
  end loop;
end $$`

async function asOwner(
  ownerUrl: string,
  settings: Record<string, string>,
  statements: Statement[],
) {
  const owner = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await owner.begin(async (sql) => {
      for (const [name, value] of Object.entries(settings)) {
        await sql`select set_config(${`portal.${name}`}, ${value}, true)`
      }
      for (const statement of statements) await statement(sql)
    })
  } finally {
    await owner.end({ timeout: 5 })
  }
}

function grantSettings(role: string): Record<string, string> {
  return {
    role,
    jobs: JOB_SCHEMA,
    append_only: APPEND_ONLY_TABLES.join(','),
    undeletable: UNDELETABLE_TABLES.join(','),
    read_only: READ_ONLY_TABLES.join(','),
  }
}

/** Renews what `role` may do. Run it after every migration: history tables may be new. */
export async function grantAppRole(ownerUrl: string, role: string): Promise<void> {
  await withMigrationLock(ownerUrl, () => asOwner(ownerUrl, grantSettings(role), [grant]))
}

const appRole = (ownerUrl: string) =>
  `${decodeURIComponent(new URL(ownerUrl).pathname.slice(1))}_app`

/** The address the application connects with, once its role is there. */
export function appAddress(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(appRole(ownerUrl))
  url.password = encodeURIComponent(password)
  return url.href
}

/**
 * Creates the application's role when it is missing and renews its grants. Resolves to the address the
 * application connects with. A role that is there with another password is somebody else's sign-in: that is
 * an AppRoleTakenError, unless `reset` says that the database is nobody else's.
 */
export async function ensureAppRole(
  ownerUrl: string,
  password: string,
  { reset = false } = {},
): Promise<string> {
  const role = appRole(ownerUrl)
  const address = appAddress(ownerUrl, password)
  return withMigrationLock(ownerUrl, async () => {
    const isKnown = await hasRole(ownerUrl, role)
    if (isKnown && !reset && !(await canSignIn(address))) throw new AppRoleTakenError(role)
    const settings = { ...grantSettings(role), password }
    await asOwner(ownerUrl, settings, isKnown && !reset ? [grant] : [setLogin, grant])
    return address
  })
}

export class AppRoleTakenError extends Error {
  readonly role: string
  constructor(role: string) {
    super(`The role ${role} has another password`)
    this.name = 'AppRoleTakenError'
    this.role = role
  }
}

async function hasRole(ownerUrl: string, role: string): Promise<boolean> {
  const owner = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const rows = await owner`select from pg_roles where rolname = ${role}`
    return rows.length > 0
  } finally {
    await owner.end({ timeout: 5 })
  }
}

const REFUSED_CODES = ['28P01', '28000']

async function canSignIn(address: string): Promise<boolean> {
  const app = postgres(address, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await app`select 1`
    return true
  } catch (error) {
    if (REFUSED_CODES.includes((error as { code?: string }).code ?? '')) return false
    throw error
  } finally {
    await app.end({ timeout: 5 })
  }
}
