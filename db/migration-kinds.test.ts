import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { findBreaking } from './migration-kinds.ts'
import { MIGRATIONS, readJournal } from './migrations-list.ts'

/** The last migration from before anybody looked. */
const BEFORE = '0073_dispatched-by-day'
/** What a migration begins with that the old program does not go on with: why it is worth it. */
const REASON = /^-- Stops the old program: .{20,}/

describe('what a program that does not know a migration goes on with', () => {
  it.each([
    'ALTER TABLE "articles" ADD COLUMN "words" text;',
    'ALTER TABLE "articles" ADD COLUMN "words" text DEFAULT \'\' NOT NULL;',
    'ALTER TABLE "a" ADD COLUMN "b" "tsvector" GENERATED ALWAYS AS (ts_filter(tsv, \'{a}\')) STORED NOT NULL;',
    'CREATE INDEX "of_words" ON "articles" USING btree ("words");',
    'DROP INDEX "of_words";',
    'ALTER TABLE "articles" DROP CONSTRAINT "articles_once";',
    'ALTER TABLE "articles" ALTER COLUMN "words" DROP NOT NULL;',
    "update articles set words = '';",
    'create or replace function f() returns trigger language plpgsql as $$\nbegin\n  drop table x;\nend $$;',
    'CREATE TABLE "new" ("id" bigint);\n--> statement-breakpoint\nALTER TABLE "new" ADD CONSTRAINT "c" CHECK (id > 0);--> statement-breakpoint\nCREATE UNIQUE INDEX "once" ON "new" USING btree ("id");',
    '-- drop table articles;\nselect 1;',
  ])('%s', (sql) => expect(findBreaking(sql)).toEqual([]))
})

describe('what it does not go on with', () => {
  it.each([
    ['DROP TABLE "articles";', 'takes away'],
    ['ALTER TABLE "articles" DROP COLUMN "words";', 'takes away'],
    ['ALTER TABLE "articles" RENAME COLUMN "words" TO "text";', 'renames'],
    ['ALTER TABLE "articles" RENAME TO "stories";', 'renames'],
    ['ALTER TABLE "articles" ALTER COLUMN "words" SET DATA TYPE bigint;', 'changes a type'],
    ['ALTER TABLE "articles" ALTER COLUMN "words" SET NOT NULL;', 'asks for a value'],
    ['ALTER TABLE "articles" ADD COLUMN "words" text NOT NULL;', 'asks for a value'],
    ['ALTER TABLE "articles" ADD CONSTRAINT "c" CHECK (id > 0);', 'allows less'],
    ['CREATE UNIQUE INDEX "once" ON "articles" USING btree ("id");', 'allows less'],
    ['ALTER TYPE "public"."role" ADD VALUE \'guest\';', 'adds a value that it has no words for'],
    ['CREATE TABLE "new" ("id" bigint);\nALTER TABLE "articles" DROP COLUMN "id";', 'takes away'],
  ])('%s', (sql, why) =>
    expect(findBreaking(sql)).toEqual([{ statement: expect.any(String), why }]),
  )
})

it('says of each migration that stops the old program why that is worth it', () => {
  const tags = readJournal().entries.map(({ tag }) => tag)
  const silent = tags.slice(tags.indexOf(BEFORE) + 1).filter((tag) => {
    const text = readFileSync(join(MIGRATIONS, `${tag}.sql`), 'utf8')
    return findBreaking(text).length > 0 && !REASON.test(text)
  })
  expect(silent).toEqual([])
  const all = tags.filter(
    (tag) => findBreaking(readFileSync(join(MIGRATIONS, `${tag}.sql`), 'utf8')).length > 0,
  )
  expect(all.length).toBeGreaterThan(5)
})
